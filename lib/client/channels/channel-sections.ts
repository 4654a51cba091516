import type { Channel } from "#lib/contract/channel";
import { matchRank } from "#lib/client/text/match-name";

/** @param channels in the order of their names */
export function sortChannels(channels: readonly Channel[], byActivity: boolean): readonly Channel[] {
  if (!byActivity) return channels;
  return channels.toSorted((a, b) => b.lastActivityAt.localeCompare(a.lastActivityAt));
}

export type ChannelSections = { joined: Channel[]; others: Channel[]; archived: Channel[] };

/** The channels that the member has joined, other open channels, and archived ones. */
export function sectionsOf(channels: readonly Channel[], query = ""): ChannelSections {
  const found = query.trim() ? channels.filter(({ name }) => matchRank(name, query) !== null) : channels;
  const open = found.filter(({ archivedAt }) => archivedAt === null);
  return {
    joined: open.filter(({ joined }) => joined),
    others: open.filter(({ joined }) => !joined),
    archived: found.filter(({ archivedAt }) => archivedAt !== null),
  };
}

/** Sorts channels into a previous order; new ones come last. */
export function inPreviousOrder(channels: readonly Channel[], held: readonly string[]): readonly Channel[] {
  const places = new Map(held.map((slug, place) => [slug, place]));
  const placeOf = ({ slug }: Channel) => places.get(slug) ?? held.length;
  return channels.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The next channel above or below, wrapping around; undefined where there is none. */
export function neighbourOf(
  channels: readonly Channel[],
  slug: string,
  by: 1 | -1,
  qualifies: (channel: Channel) => boolean = () => true,
): Channel | undefined {
  const here = channels.findIndex((channel) => channel.slug === slug);
  const below = [...channels.slice(here + 1), ...channels.slice(0, Math.max(0, here))];
  return by === 1 ? below.find(qualifies) : below.findLast(qualifies);
}
