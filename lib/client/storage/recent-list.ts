import { MemberStorage } from "#lib/client/storage/member-storage";

/** A list of what each member used last in this browser, latest first. The entries contain no spaces. */
export function createRecentList(name: "channels" | "emoji", maxEntries: number) {
  const storageOf = (memberId: string) => new MemberStorage("recent", memberId);
  const get = (memberId: string): readonly string[] => (storageOf(memberId).get(name) ?? "").split(" ").filter(Boolean);
  return {
    get,
    add(memberId: string, word: string): void {
      const words = [word, ...get(memberId).filter((other) => other !== word)].slice(0, maxEntries);
      storageOf(memberId).set(name, words.join(" "));
    },
  };
}
