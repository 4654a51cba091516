import type { Channel, ReadMark } from "#lib/contract/channel";
import type { ChannelActivity, ChannelDeletion, Mention, SettingsChange } from "#lib/contract/events";
import type { Message } from "#lib/contract/message";

// A fixed locale: the server and every browser have to agree on the order, or hydration would move the list.
const byName = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** By name: a list that holds still under the pointer, whatever is said where. */
export function sortByName(channels: readonly Channel[]): Channel[] {
  return channels.toSorted((a, b) => byName.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1));
}

/**
 * What is known of a channel from two sides: it has come as far as the one that saw more, and has been read as far as
 * the one that read more, which also knows best what is left. Lists, live news and one's own reading overtake each
 * other; in this way none of them is lost.
 */
function merge(held: Channel, news: Channel): Channel {
  const seq = Math.max(held.seq, news.seq);
  const readUpTo = Math.max(held.readUpTo, news.readUpTo);
  const lastActivityAt = held.lastActivityAt > news.lastActivityAt ? held.lastActivityAt : news.lastActivityAt;
  const sides = [held, news].filter((side) => side.readUpTo === readUpTo);
  const mentions = Math.max(...sides.map((side) => side.mentions));
  // What is deleted stays so: whoever knows of more has heard of it later.
  const deleted = Math.max(...sides.map(deletedAfterMark));
  return { ...news, seq, lastActivityAt, ...unreadAfter(news, seq, { readUpTo, mentions, deleted }) };
}

type ReadState = Pick<Channel, "readUpTo" | "mentions"> & { deleted: number };

/** What is left to read beyond a mark. In a channel that one has left nothing counts. */
function unreadAfter({ joined }: Pick<Channel, "joined">, seq: number, { readUpTo, mentions, deleted }: ReadState) {
  return { readUpTo, unread: joined ? Math.max(0, seq - readUpTo - deleted) : 0, mentions: joined ? mentions : 0 };
}

/** How many messages beyond the mark are deleted: places have no holes, so that these are what is not unread. */
function deletedAfterMark({ joined, seq, readUpTo, unread }: Channel): number {
  return joined ? Math.max(0, seq - readUpTo - unread) : 0;
}

/** A channel as its reader sees it now. */
export function upsertChannel(channels: readonly Channel[], changed: Channel): Channel[] {
  const held = channels.find((channel) => channel.slug === changed.slug);
  return sortByName([...channels.filter((channel) => channel !== held), held ? merge(held, changed) : changed]);
}

/** A channel was made or altered by anybody: what in it is of a member is not the reader's own. */
export function upsertKeepingSettings(channels: readonly Channel[], changed: Channel): Channel[] {
  const held = channels.find(({ slug }) => slug === changed.slug);
  if (!held) return upsertChannel(channels, changed);
  const { muted, joined, notify } = held;
  return upsertChannel(channels, { ...changed, muted, joined, notify });
}

/** Another tab or device of one's own wants a channel differently. */
export function applySettings(channels: readonly Channel[], { channel: slug, ...settings }: SettingsChange): Channel[] {
  return channels.map((channel) => {
    if (channel.slug !== slug) return channel;
    const deleted = deletedAfterMark(channel);
    return { ...channel, ...settings, ...unreadAfter(settings, channel.seq, { ...channel, deleted }) };
  });
}

/** Something was said: what is beyond the last known message counts as unread. */
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

/** What a channel's own messages tell of it: whoever has it open hears of its activity in no other way. */
export function activityIn(messages: readonly Message[]): ChannelActivity[] {
  const latest = messages.at(-1);
  return latest ? [{ slug: latest.channel, seq: latest.seq, lastActivityAt: latest.createdAt }] : [];
}

/** What a channel's own messages tell of it in the same way. */
export function deletionsIn(messages: readonly Message[]): ChannelDeletion[] {
  return messages.filter(({ deletedAt }) => deletedAt !== null).map(({ channel: slug, seq }) => ({ slug, seq }));
}

/** Everything up to a message was seen, perhaps before the list has heard of it. */
export function markReadUpTo(channels: readonly Channel[], slug: string, seq: number): readonly Channel[] {
  return channels.map((channel) => {
    if (channel.slug !== slug || channel.readUpTo >= seq) return channel;
    const last = Math.max(channel.seq, seq);
    // How much of what is left is deleted only the server can tell; it is not more than before.
    const deleted = Math.max(0, last - seq - channel.unread);
    const mentions = seq < channel.seq ? channel.mentions : 0;
    return { ...channel, seq: last, ...unreadAfter(channel, last, { readUpTo: seq, mentions, deleted }) };
  });
}

/** Another tab or device of one's own has moved marks, perhaps back. */
export function applyMarks(channels: readonly Channel[], marks: readonly ReadMark[]): readonly Channel[] {
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

/** What the server says is left after one has read on; one may have read further meanwhile. */
export function confirmMark(channels: readonly Channel[], mark: ReadMark): readonly Channel[] {
  const held = channels.find(({ slug }) => slug === mark.channel);
  return held && mark.seq >= held.readUpTo ? applyMarks(channels, [mark]) : channels;
}

/** Somebody has mentioned one. What has been seen already calls nobody. */
export function addMention(channels: readonly Channel[], { channel: slug, message }: Mention): readonly Channel[] {
  return channels.map((channel) => {
    const isNew = channel.slug === slug && channel.joined && message.seq > channel.readUpTo;
    return isNew ? { ...channel, mentions: channel.mentions + 1 } : channel;
  });
}

/** A freshly fetched list, with what overtook it on the way. */
export function mergeFetched(held: readonly Channel[], fetched: readonly Channel[]): Channel[] {
  const known = new Map(held.map((channel) => [channel.slug, channel]));
  for (const channel of fetched) {
    const before = known.get(channel.slug);
    known.set(channel.slug, before ? merge(before, channel) : channel);
  }
  return sortByName([...known.values()]);
}

/** A list with the channels that are known, and the known list itself, where nothing of them is different. */
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
 * The marks of a freshly fetched list that are true, also where less is read, or fewer call, than is known here: those
 * that did not move on the way, neither by the reader nor by what was told.
 * @param asked the list as it was when the other one was asked for
 */
export function trustedMarks(
  asked: readonly Channel[],
  held: readonly Channel[],
  fetched: readonly Channel[],
): ReadMark[] {
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
