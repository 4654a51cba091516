import type { Channel, ReadMarker } from "#lib/contract/channel";
import type { ChannelActivity, ChannelDeletion, Mention, SettingsChange } from "#lib/contract/events";
import type { Message } from "#lib/contract/message";

// A fixed locale: the server and every browser have to agree on the order, or hydration would move the list.
const byName = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** By name, so that new messages do not move channels under the pointer. */
export function sortByName(channels: readonly Channel[]): Channel[] {
  return channels.toSorted((a, b) => byName.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1));
}

/**
 * Merges two states of a channel: the higher `seq` wins, and the read marker that is further ahead, whose counts are the
 * more accurate. Fetched lists, live events and the member's own reading overtake each other; this way none is lost.
 */
function merge(held: Channel, news: Channel): Channel {
  const seq = Math.max(held.seq, news.seq);
  const readUpTo = Math.max(held.readUpTo, news.readUpTo);
  const lastActivityAt = held.lastActivityAt > news.lastActivityAt ? held.lastActivityAt : news.lastActivityAt;
  const sides = [held, news].filter((side) => side.readUpTo === readUpTo);
  const mentions = Math.max(...sides.map((side) => side.mentions));
  // Deletions are final: the higher count is the newer one.
  const deleted = Math.max(...sides.map(deletedAfterMark));
  return { ...news, seq, lastActivityAt, ...unreadAfter(news, seq, { readUpTo, mentions, deleted }) };
}

type ReadState = Pick<Channel, "readUpTo" | "mentions"> & { deleted: number };

/** The counts after a read marker. In a left channel nothing counts. */
function unreadAfter({ joined }: Pick<Channel, "joined">, seq: number, { readUpTo, mentions, deleted }: ReadState) {
  return { readUpTo, unread: joined ? Math.max(0, seq - readUpTo - deleted) : 0, mentions: joined ? mentions : 0 };
}

/** The deleted messages after the marker: `seq` has no gaps, so these are the ones that are not unread. */
function deletedAfterMark({ joined, seq, readUpTo, unread }: Channel): number {
  return joined ? Math.max(0, seq - readUpTo - unread) : 0;
}

/** Takes in the current state of a channel, with the member's own settings. */
export function upsertChannel(channels: readonly Channel[], changed: Channel): Channel[] {
  const held = channels.find((channel) => channel.slug === changed.slug);
  return sortByName([...channels.filter((channel) => channel !== held), held ? merge(held, changed) : changed]);
}

/** Takes in a channel that somebody created or changed: the settings in it are not this member's. */
export function upsertKeepingSettings(channels: readonly Channel[], changed: Channel): Channel[] {
  const held = channels.find(({ slug }) => slug === changed.slug);
  if (!held) return upsertChannel(channels, changed);
  const { muted, joined, notify } = held;
  return upsertChannel(channels, { ...changed, muted, joined, notify });
}

/** Takes in the member's changed settings for a channel. */
export function applySettings(channels: readonly Channel[], { channel: slug, ...settings }: SettingsChange): Channel[] {
  return channels.map((channel) => {
    if (channel.slug !== slug) return channel;
    const deleted = deletedAfterMark(channel);
    return { ...channel, ...settings, ...unreadAfter(settings, channel.seq, { ...channel, deleted }) };
  });
}

/** Takes in new activity: messages after the last known one count as unread. */
export function applyActivity(channels: readonly Channel[], activity: readonly ChannelActivity[]): readonly Channel[] {
  const bySlug = new Map(activity.map((item) => [item.slug, item]));
  const isRaised = ({ slug, seq }: Channel) => (bySlug.get(slug)?.seq ?? 0) > seq;
  if (!channels.some(isRaised)) return channels;
  return channels.map((channel) => {
    const item = bySlug.get(channel.slug);
    if (!item || !isRaised(channel)) return channel;
    return {
      ...channel,
      ...item,
      ...unreadAfter(channel, item.seq, { ...channel, deleted: deletedAfterMark(channel) }),
    };
  });
}

/** The activity of a channel from its messages: for the open channel no other event comes. */
export function activityIn(messages: readonly Message[]): ChannelActivity[] {
  const latest = messages.at(-1);
  return latest ? [{ slug: latest.channel, seq: latest.seq, lastActivityAt: latest.createdAt }] : [];
}

/** The deletions in a channel, from its messages. */
export function deletionsIn(messages: readonly Message[]): ChannelDeletion[] {
  return messages.filter(({ deletedAt }) => deletedAt !== null).map(({ channel: slug, seq }) => ({ slug, seq }));
}

/** Marks everything up to a message as read, perhaps before the list knows the message. */
export function markReadUpTo(channels: readonly Channel[], slug: string, seq: number): readonly Channel[] {
  return channels.map((channel) => {
    if (channel.slug !== slug || channel.readUpTo >= seq) return channel;
    const last = Math.max(channel.seq, seq);
    // Only the server knows how many of the remaining messages are deleted; no more than before.
    const deleted = Math.max(0, last - seq - channel.unread);
    const mentions = seq < channel.seq ? channel.mentions : 0;
    return { ...channel, seq: last, ...unreadAfter(channel, last, { readUpTo: seq, mentions, deleted }) };
  });
}

/** Another tab or device of the member has moved read markers, perhaps back. */
export function applyMarks(channels: readonly Channel[], marks: readonly ReadMarker[]): readonly Channel[] {
  const bySlug = new Map(marks.map((mark) => [mark.channel, mark]));
  return channels.map((channel) => {
    const mark = bySlug.get(channel.slug);
    if (!mark) return channel;
    const deleted = Math.max(0, mark.latest - mark.seq - mark.unread);
    return {
      ...channel,
      ...unreadAfter(channel, channel.seq, { readUpTo: mark.seq, mentions: mark.mentions, deleted }),
    };
  });
}

/** The server's answer to a read position; the member may have read further meanwhile. */
export function confirmMark(channels: readonly Channel[], mark: ReadMarker): readonly Channel[] {
  const held = channels.find(({ slug }) => slug === mark.channel);
  return held && mark.seq >= held.readUpTo ? applyMarks(channels, [mark]) : channels;
}

/** Counts a mention, unless its message is read already. */
export function addMention(channels: readonly Channel[], { channel: slug, message }: Mention): readonly Channel[] {
  return channels.map((channel) => {
    const isNew = channel.slug === slug && channel.joined && message.seq > channel.readUpTo;
    return isNew ? { ...channel, mentions: channel.mentions + 1 } : channel;
  });
}

/** Merges a fetched list with changes that overtook it. */
export function mergeFetched(held: readonly Channel[], fetched: readonly Channel[]): Channel[] {
  const known = new Map(held.map((channel) => [channel.slug, channel]));
  for (const channel of fetched) {
    const before = known.get(channel.slug);
    known.set(channel.slug, before ? merge(before, channel) : channel);
  }
  return sortByName([...known.values()]);
}

/** Reuses the known objects, and the known list, where nothing has changed, so that nothing renders again. */
export function keepIdentity(known: readonly Channel[], next: readonly Channel[]): readonly Channel[] {
  const bySlug = new Map(known.map((channel) => [channel.slug, channel]));
  const kept = next.map((channel) => {
    const before = bySlug.get(channel.slug);
    return before && isSame(before, channel) ? before : channel;
  });
  return kept.length === known.length && kept.every((channel, index) => channel === known[index]) ? known : kept;
}

const isSame = (one: Channel, other: Channel): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/**
 * The read markers of a fetched list that can be trusted even where they are behind the known ones: those that neither the
 * member nor an event has moved since the request.
 * @param asked the known list at the time of the request
 */
export function trustedMarks(
  asked: readonly Channel[],
  held: readonly Channel[],
  fetched: readonly Channel[],
): ReadMarker[] {
  const was = new Map(asked.map((channel) => [channel.slug, channel]));
  const is = new Map(held.map((channel) => [channel.slug, channel]));
  const hasMoved = ({ slug }: Channel) =>
    was.get(slug)?.readUpTo !== is.get(slug)?.readUpTo || was.get(slug)?.mentions !== is.get(slug)?.mentions;
  return fetched
    .filter((channel) => !hasMoved(channel))
    .map(({ slug, seq, readUpTo, unread, mentions }) => ({
      channel: slug,
      seq: readUpTo,
      latest: seq,
      unread,
      mentions,
    }));
}
