import type { Channel } from "#lib/contract/channel";
import { matchRank } from "#lib/client/text/match-name";

const maxResults = 12;

/**
 * The results of the quick switcher: the best matches first, then the channels visited last, then those with unread
 * messages. The open channel comes last.
 * @param recent slugs, the latest first
 */
export function rankChannels(
  channels: readonly Channel[],
  { query, recent, open }: { query: string; recent: readonly string[]; open: string },
): Channel[] {
  const places = new Map(recent.map((slug, place) => [slug, place]));
  const weightOf = (channel: Channel): number[] => [
    matchRank(channel.name, query) ?? 0,
    Number(channel.slug === open),
    Number(!channel.joined || channel.archivedAt !== null),
    places.get(channel.slug) ?? recent.length,
    -channel.mentions,
    Number(channel.unread === 0 || channel.muted),
  ];
  return channels
    .filter(({ name }) => matchRank(name, query) !== null)
    .map((channel) => ({ channel, weight: weightOf(channel) }))
    .toSorted((a, b) => compare(a.weight, b.weight))
    .slice(0, maxResults)
    .map(({ channel }) => channel);
}

/** The first difference decides. */
function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((weight, each) => weight !== b[each]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}
