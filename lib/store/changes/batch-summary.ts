import type { ChannelActivity, ChannelDeletion } from "#lib/contract/events";
import type { Message } from "#lib/contract/message";

/** The last new message of each channel. @param created in the order of their seqs */
export function activityOf(created: Iterable<Message>): ChannelActivity[] {
  const latest = new Map(Array.from(created, (message) => [message.channel, message]));
  return [...latest.values()].map(({ channel, seq, createdAt }) => ({ slug: channel, seq, lastActivityAt: createdAt }));
}

/** The highest seq that was deleted in each channel. */
export function deletionsOf(deleted: Iterable<Message>): ChannelDeletion[] {
  const latest = new Map<string, number>();
  for (const { channel, seq } of deleted) latest.set(channel, Math.max(seq, latest.get(channel) ?? 0));
  return [...latest].map(([slug, seq]) => ({ slug, seq }));
}
