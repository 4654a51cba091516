import type { Channel } from "#lib/contract/channel";

export type UnreadTotal = { messages: number; mentions: number };

/** Counts unread messages and mentions in the channels that are neither muted, left nor archived. */
export function unreadTotal(channels: readonly Channel[]): UnreadTotal {
  const calling = channels.filter(({ muted, joined, archivedAt }) => joined && !muted && archivedAt === null);
  return {
    messages: calling.reduce((sum, { unread }) => sum + unread, 0),
    mentions: calling.reduce((sum, { mentions }) => sum + mentions, 0),
  };
}
