import type { Channel } from "#lib/contract/channel";
import type { Message } from "#lib/contract/message";
import type { Channels } from "#lib/client/channels/channels";
import type { Connection } from "#lib/client/connection/connection";
import { request } from "#lib/client/connection/http-request";
import type { Member } from "#lib/contract/member";
import type { BySlug } from "#lib/client/state/by-slug";
import { messageAtSeq, type Feed } from "#lib/client/feed/feed";
import { LeaderTab } from "#lib/client/notifications/leader-tab";
import { FocusedChannel } from "#lib/client/notifications/focused-channel";
import { notificationsAllowed } from "#lib/client/notifications/notifications-allowed";
import type { ScrollPosition } from "#lib/client/message-list/scroll-position";
import type { Navigation } from "#lib/client/navigation/navigation";
import type { Store } from "#lib/client/state/store";

type NotifierState = {
  member: Member;
  slug: string;
  feeds: BySlug<Feed | null | undefined>;
};

export type NotifierPorts = {
  store: Store<NotifierState>;
  connection: Pick<Connection, "on">;
  channels: Channels;
  navigation: Navigation;
  scrollPositions: ReadonlyMap<string, ScrollPosition>;
};

/** Shows a notification for a message that is not on the screen: once, in one tab, and only as the settings ask. */
export class Notifier {
  readonly #notified = new Set<string>();
  readonly #leaderTab: LeaderTab;
  readonly #focusedChannel: FocusedChannel;

  constructor(private readonly ports: NotifierPorts) {
    this.#leaderTab = new LeaderTab(ports.store.get().member.id);
    this.#focusedChannel = new FocusedChannel(ports.store);
    ports.connection.on("mentioned", ({ message }) => void this.#notify(message, true));
    ports.channels.on("newMessage", ({ slug, seq }) => void this.#onNewMessage(slug, seq));
  }

  /** @returns stops it */
  start(): () => void {
    const ends = [this.#leaderTab.start(), this.#focusedChannel.start()];
    return () => ends.forEach((end) => end());
  }

  async #onNewMessage(slug: string, seq: number): Promise<void> {
    const channel = this.ports.channels.find(slug);
    if (!channel || !wantsNotification(channel, false)) return;
    if (!this.#leaderTab.isLeader || !notificationsAllowed()) return;
    const feed = this.ports.store.get().feeds.get(slug);
    const message = (feed && messageAtSeq(feed, seq)) ?? (await fetchMessage(slug, seq).catch(() => undefined));
    if (message) await this.#notify(message, false);
  }

  async #notify(message: Message, mentionsMe: boolean): Promise<void> {
    const { id, channel: slug, author, deletedAt } = message;
    const channel = this.ports.channels.find(slug);
    const isOwn = author.id === this.ports.store.get().member.id;
    if (!channel || isOwn || deletedAt !== null || this.#notified.has(id) || !wantsNotification(channel, mentionsMe))
      return;
    this.#notified.add(id);
    if (!this.#leaderTab.isLeader || !notificationsAllowed() || (await this.#isInView(slug))) return;
    // Most pages never show one.
    const loading = import("#lib/client/notifications/show-notification").catch(() => undefined);
    (await loading)?.showNotification(channel.name, message, () =>
      this.ports.navigation.openMessage(slug, message.seq),
    );
  }

  /** Whether the message is on the screen, in this tab or another one. */
  async #isInView(slug: string): Promise<boolean> {
    return this.#focusedChannel.isFocused(slug)
      ? this.ports.scrollPositions.get(slug)?.anchor === null
      : this.#focusedChannel.isFocusedInAnyTab(slug);
  }
}

function wantsNotification({ joined, muted, notify }: Channel, mentionsMe: boolean): boolean {
  return joined && !muted && (notify === "all" || (notify === "mentions" && mentionsMe));
}

async function fetchMessage(channel: string, seq: number): Promise<Message | undefined> {
  return (await request("message.list", { channel, after: seq - 1, limit: 1 })).messages[0];
}
