import type { Services } from "#lib/domain/services/services";
import { namesLike } from "#lib/domain/names/display-name";

const maxSuggestions = 2;

/** Suggests a few free display names close to one that is taken. */
export async function freeNamesLike(services: Services, taken: string): Promise<string[]> {
  const free = await services.store.members.unclaimed(namesLike(taken));
  return free.slice(0, maxSuggestions).map(({ text }) => text);
}
