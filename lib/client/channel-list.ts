import type { Channel } from "#lib/contract/channel";
import type { ChannelActivity } from "#lib/contract/events";
import type { Message } from "#lib/contract/message";

// A fixed locale: the server and every browser have to agree on the order, or hydration would move the list.
const byName = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** By name: a list that holds still under the pointer, whatever is said where. */
export function inOrder(channels: readonly Channel[]): Channel[] {
  return channels.toSorted((a, b) => byName.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1));
}

/**
 * What is known of a channel from two sides: it has come as far as the one that saw more, and has been read as far as
 * the one that read more. Lists, live news and one's own reading overtake each other; in this way none of them is lost.
 */
function merge(held: Channel, news: Channel): Channel {
  const seq = Math.max(held.seq, news.seq);
  const read = Math.max(held.seq - held.unread, news.seq - news.unread);
  const lastActivityAt = held.lastActivityAt > news.lastActivityAt ? held.lastActivityAt : news.lastActivityAt;
  return { ...news, seq, lastActivityAt, unread: Math.max(0, seq - read) };
}

/** A channel was made or altered. */
export function upsertChannel(channels: readonly Channel[], changed: Channel): Channel[] {
  const held = channels.find((channel) => channel.slug === changed.slug);
  return inOrder([...channels.filter((channel) => channel !== held), held ? merge(held, changed) : changed]);
}

/** Something was said: what is beyond the last known message counts as unread. */
export function raiseActivity(channels: readonly Channel[], activity: readonly ChannelActivity[]): readonly Channel[] {
  const bySlug = new Map(activity.map((item) => [item.slug, item]));
  const isRaised = ({ slug, seq }: Channel) => (bySlug.get(slug)?.seq ?? 0) > seq;
  if (!channels.some(isRaised)) return channels;
  return channels.map((channel) => {
    const item = bySlug.get(channel.slug);
    return item && isRaised(channel) ? merge(channel, { ...channel, ...item, unread: item.seq }) : channel;
  });
}

/** What a channel's own messages tell of it: whoever has it open hears of its activity in no other way. */
export function activityIn(messages: readonly Message[]): ChannelActivity[] {
  const latest = messages.at(-1);
  return latest ? [{ slug: latest.channel, seq: latest.seq, lastActivityAt: latest.createdAt }] : [];
}

/** Everything up to a message was seen, perhaps before the list has heard of it. */
export function markRead(channels: readonly Channel[], slug: string, seq: number): readonly Channel[] {
  return channels.map((channel) => {
    if (channel.slug !== slug || channel.seq - channel.unread >= seq) return channel;
    return merge(channel, { ...channel, seq, unread: 0 });
  });
}

/** A freshly fetched list, with what overtook it on the way. */
export function refreshChannels(held: readonly Channel[], fetched: readonly Channel[]): Channel[] {
  return fetched.reduce<Channel[]>(upsertChannel, [...held]);
}
