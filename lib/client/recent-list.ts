import { readLocal, writeLocal } from "#lib/client/local-storage";

/** What was used last in this browser, the latest first: words without a space in them. */
export function createRecentList(key: string, most: number) {
  const get = (): readonly string[] => (readLocal(key) ?? "").split(" ").filter(Boolean);
  return {
    get,
    note(word: string): void {
      const words = [word, ...get().filter((other) => other !== word)].slice(0, most);
      writeLocal(key, words.join(" "));
    },
  };
}
