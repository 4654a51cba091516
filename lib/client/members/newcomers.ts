import type { Member } from "#lib/contract/member";

const dayMs = 86_400_000;

/** Whether a member joined less than a day ago, perhaps under a name that somebody else had before. */
export const isNewcomer = ({ since }: Pick<Member, "since">, now = Date.now()): boolean =>
  now - Date.parse(since) < dayMs;

const cache = new WeakMap<readonly Member[], ReadonlySet<string>>();

/** The ids of the newcomers among the members online. Computed once per list, for all rows. */
export function newcomersAmong(here: readonly Member[]): ReadonlySet<string> {
  const cached = cache.get(here);
  if (cached) return cached;
  const ids = new Set(here.filter((member) => isNewcomer(member)).map(({ id }) => id));
  cache.set(here, ids);
  return ids;
}
