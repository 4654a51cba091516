import type { SessionEnd } from "#lib/contract/events";

/** Why one is back at the door, and who one was: told across the reload that leads there. */
export type SignOutNotice = { reason: SessionEnd["reason"]; name: string };

const key = "parley.farewell";

export function saveSignOutNotice(notice: SignOutNotice): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(notice));
  } catch {
    // Without storage the name screen shows without the sentence.
  }
}

let taken: SignOutNotice | null | undefined;

/** Once per page, however often it is asked for: a later reload says nothing. */
export function takeSignOutNotice(): SignOutNotice | null {
  if (taken !== undefined) return taken;
  try {
    taken = parseNotice(JSON.parse(sessionStorage.getItem(key) ?? "null"));
    sessionStorage.removeItem(key);
  } catch {
    taken = null;
  }
  return taken;
}

function parseNotice(kept: unknown): SignOutNotice | null {
  if (typeof kept !== "object" || kept === null || !("reason" in kept) || !("name" in kept)) return null;
  const { reason, name } = kept;
  return (reason === "logout" || reason === "expired") && typeof name === "string" ? { reason, name } : null;
}
