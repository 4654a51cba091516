import { MemberStorage } from "#lib/client/storage/member-storage";

/** What each member has used last in this browser, the latest first: words without a space in them. */
export function createRecentList(name: "channels" | "emoji", most: number) {
  const keptFor = (memberId: string) => new MemberStorage("recent", memberId);
  const get = (memberId: string): readonly string[] => (keptFor(memberId).get(name) ?? "").split(" ").filter(Boolean);
  return {
    get,
    note(memberId: string, word: string): void {
      const words = [word, ...get(memberId).filter((other) => other !== word)].slice(0, most);
      keptFor(memberId).set(name, words.join(" "));
    },
  };
}
