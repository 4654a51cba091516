import type { Services } from "#lib/domain/services/services";
import { namesLike } from "#lib/domain/names/display-name";

const maxSuggestions = 2;

/** A few display names close to one that is taken, which nobody holds at this moment. */
export async function freeNamesLike(services: Services, taken: string): Promise<string[]> {
  const free = await services.store.members.unclaimed(namesLike(taken));
  return free.slice(0, maxSuggestions).map(({ text }) => text);
}
