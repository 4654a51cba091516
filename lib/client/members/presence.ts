import type { PresenceChange } from "#lib/contract/events";
import type { Member } from "#lib/contract/member";

export function applyPresence(here: readonly Member[], change: PresenceChange): Member[] {
  const gone = new Set([...change.left, ...change.entered.map((member) => member.id)]);
  return [...here.filter((member) => !gone.has(member.id)), ...change.entered];
}
