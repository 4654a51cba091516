import type { SessionEnd } from "#lib/contract/events";

/** Why a member was logged out, and their name: passed on across the reload to the login screen. */
export type LogoutNotice = { reason: SessionEnd["reason"]; name: string };

const key = "parley.farewell";

export function saveLogoutNotice(notice: LogoutNotice): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(notice));
  } catch {
    // Without storage the login screen shows no notice.
  }
}

let taken: LogoutNotice | null | undefined;

/** Reads the notice and removes it, so that a later reload shows none. Every call on one page returns the same. */
export function takeLogoutNotice(): LogoutNotice | null {
  if (taken !== undefined) return taken;
  try {
    taken = parseNotice(JSON.parse(sessionStorage.getItem(key) ?? "null"));
    sessionStorage.removeItem(key);
  } catch {
    taken = null;
  }
  return taken;
}

function parseNotice(kept: unknown): LogoutNotice | null {
  if (typeof kept !== "object" || kept === null || !("reason" in kept) || !("name" in kept)) return null;
  const { reason, name } = kept;
  return (reason === "logout" || reason === "expired") && typeof name === "string" ? { reason, name } : null;
}
