import type { Channel } from "#lib/contract/channel";
import { ChannelCollection } from "#lib/client/channels/channel-collection";
import { Channels } from "#lib/client/channels/channels";
import { Unread } from "#lib/client/channels/unread";
import { chatStateOf } from "#lib/client/chat-state";
import { createStore, narrowed } from "#lib/client/state/store";
import { fakeConnection, fakeFeeds } from "#tests/support/client/fake-connection";
import { ada } from "#tests/support/client/fixtures";

/** A channel list whose requests wait until the test responds. */
export function channelsWithFakes(...initial: Channel[]) {
  const member = { ...ada, since: "2026-11-16T09:00:00.000Z" };
  const store = createStore(chatStateOf({ member, channels: initial, slug: "general", linkedSeq: null, page: null }));
  const { connection, events, requests } = fakeConnection();
  const { feeds, events: feedEvents } = fakeFeeds();
  const collection = new ChannelCollection(narrowed(store));
  const unread = new Unread({ store: narrowed(store), connection, collection });
  const channels = new Channels({ connection, feeds, collection, unread });
  const shown = () =>
    store.get().channels.map(({ readUpTo, unread: count, mentions }) => ({ readUpTo, unread: count, mentions }));
  return { channels, unread, store, events, feedEvents, requests, shown };
}

export const settle = () => new Promise((resolve) => setImmediate(resolve));

/** The read marker of `general`, whose last message has the `seq` 9. */
export const markerAt = (seq: number, mentions: number) => ({
  channel: "general",
  seq,
  latest: 9,
  unread: 9 - seq,
  mentions,
});
