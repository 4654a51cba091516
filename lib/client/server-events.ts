import type { ChannelActivity } from "#lib/contract/events";
import type { Message } from "#lib/contract/message";
import { activityIn, deletionsIn } from "#lib/client/channels/channel-list";
import type { ChannelFeeds } from "#lib/client/feed/channel-feeds";
import type { Channels } from "#lib/client/channels/channels";
import type { ChatState } from "#lib/client/chat-state";
import type { ConnectionPorts, ConnectionState } from "#lib/client/connection/connection";
import type { SessionWatch } from "#lib/client/session/session-end";
import type { MessageActions } from "#lib/client/messages/message-actions";
import { channelPath } from "#lib/client/navigation/paths";
import type { LocalData } from "#lib/client/session/local-data";
import type { MessageSender } from "#lib/client/outbox/message-sender";
import type { Store } from "#lib/client/state/store";
import type { Notifier } from "#lib/client/notifications/notifier";
import type { RichTextLoader } from "#lib/client/text/rich-text-loader";
import type { Typing } from "#lib/client/members/typing";
import type { Navigation } from "#lib/client/navigation/navigation";

type Ports = {
  store: Store<ChatState>;
  feeds: ChannelFeeds;
  channels: Channels;
  visit: Navigation;
  sender: MessageSender;
  changes: MessageActions;
  texts: RichTextLoader;
  typing: Typing;
  telling: Notifier;
  residence: LocalData;
  exit: SessionWatch;
};

/** What the server tells, and to whom in this page it matters. */
export class Hearing {
  constructor(private readonly ports: Ports) {}

  events(): ConnectionPorts {
    const { feeds, channels, visit, typing, telling, exit } = this.ports;
    const { ownReactions } = this.ports.changes;
    return {
      state: (state) => this.#connectionIs(state),
      doubt: () => void visit.verifyConnection(),
      noSession: () => exit.verify(),
      "session:ended": ({ reason }) => exit.end(reason),
      "channel:changes": (changes) => feeds.receive(changes),
      "channel:stale": ({ channel }) => this.#lags(channel),
      "channels:activity": (activity) => this.#raise(activity),
      "channels:deletions": (deletions) => channels.applyDeletions(deletions),
      "channel:read": (mark) => channels.applyMarks([mark]),
      "channels:read": (marks) => channels.applyMarks(marks),
      mentioned: (mention) => {
        channels.addMention(mention);
        telling.onMention(mention);
      },
      "channels:changed": (channel) => visit.changed(channel),
      "channel:settings": (change) => channels.applySettings(change),
      "message:reacted": ({ id, emoji, on }) => ownReactions.record(id, emoji, on),
      presence: (change) => visit.changePresence(change),
      typing: (told) => typing.onTyping(told),
    };
  }

  /** Messages came into a feed: live, by catching up, or as the answer to what one did oneself. */
  arrived(messages: readonly Message[]): void {
    this.ports.sender.settle(messages);
    this.ports.typing.onMessages(messages);
    this.#raise(activityIn(messages));
    this.ports.channels.applyDeletions(deletionsIn(messages));
  }

  #connectionIs(connection: ConnectionState): void {
    const { store, channels, residence, visit, sender, texts, changes } = this.ports;
    store.set((state) => ({ ...state, connection }));
    if (connection !== "connected") return;
    const { slug, feeds } = store.get();
    residence.claim(feeds.get(slug) === null ? null : channelPath(slug));
    void visit.openFeed();
    channels.onConnected();
    this.#refreshChannels();
    sender.retryNow();
    texts.retry();
    changes.flushDeletions("waiting");
    changes.ownReactions.invalidate();
  }

  /** What was dropped on the way here told of other channels, too. */
  #lags(slug: string): void {
    this.ports.visit.reopenFeed(slug);
    this.ports.changes.ownReactions.invalidate();
    this.#refreshChannels();
  }

  #refreshChannels(): void {
    this.ports.channels.refresh().catch(this.ports.exit.onError);
  }

  #raise(activity: readonly ChannelActivity[]): void {
    this.ports.telling.onActivity(activity);
    this.ports.channels.applyActivity(activity);
  }
}
