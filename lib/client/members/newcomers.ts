import type { Member } from "#lib/contract/member";

const dayMs = 86_400_000;

/** Whether somebody came less than a day ago: perhaps with a name that was another one's before. */
export const isNewcomer = ({ since }: Pick<Member, "since">, now = Date.now()): boolean =>
  now - Date.parse(since) < dayMs;

const cache = new WeakMap<readonly Member[], ReadonlySet<string>>();

/** The ids of the newcomers among those who are here. Looked for once per change of who is here, for all rows alike. */
export function newcomersAmong(here: readonly Member[]): ReadonlySet<string> {
  const held = cache.get(here);
  if (held) return held;
  const ids = new Set(here.filter((member) => isNewcomer(member)).map(({ id }) => id));
  cache.set(here, ids);
  return ids;
}
