import type { Channel } from "#lib/contract/channel";
import type { ChannelActivity, Mention } from "#lib/contract/events";
import type { Message } from "#lib/contract/message";
import { request } from "#lib/client/connection/http-request";
import type { ChatState } from "#lib/client/chat-state";
import { messageAtSeq } from "#lib/client/feed/feed";
import { LeaderTab } from "#lib/client/notifications/leader-tab";
import { FocusedChannel } from "#lib/client/notifications/focused-channel";
import { mayTell, showNotification } from "#lib/client/notifications/show-notification";
import type { Store } from "#lib/client/state/store";
import { whenIdle } from "#lib/client/browser/when-idle";

type Ports = {
  store: Store<ChatState>;
  /** Whether the end of an open channel is in view. */
  isAtEnd(slug: string): boolean;
  openMessage(slug: string, seq: number): void;
};

/** Tells of what was said while one looks elsewhere: once, by one tab alone, and only what one wants to be told. */
export class Notifier {
  readonly #told = new Set<string>();
  readonly #loneTab: LeaderTab;
  readonly #looking: FocusedChannel;

  constructor(private readonly ports: Ports) {
    this.#loneTab = new LeaderTab(ports.store.get().member.id);
    this.#looking = new FocusedChannel(ports.store);
  }

  /** @returns ends it */
  start(): () => void {
    return whenIdle(() => {
      const ends = [this.#loneTab.start(), this.#looking.start()];
      return () => ends.forEach((end) => end());
    });
  }

  mentioned({ message }: Mention): void {
    void this.#tell(message, true);
  }

  /** Something was said. To be heard before the list of channels knows of it, since nothing is told twice. */
  hear(activity: readonly ChannelActivity[]): void {
    for (const { slug, seq } of activity) {
      const channel = this.#channel(slug);
      if (channel && seq > channel.seq && isToldOf(channel, false)) void this.#tellLatest(slug, seq);
    }
  }

  async #tellLatest(slug: string, seq: number): Promise<void> {
    if (!this.#loneTab.is || !mayTell()) return;
    const feed = this.ports.store.get().feeds.get(slug);
    const message = (feed && messageAtSeq(feed, seq)) ?? (await fetchMessage(slug, seq).catch(() => undefined));
    if (message) await this.#tell(message, false);
  }

  async #tell(message: Message, mentionsMe: boolean): Promise<void> {
    const { id, channel: slug, author, deletedAt } = message;
    const channel = this.#channel(slug);
    const isOwn = author.id === this.ports.store.get().member.id;
    if (!channel || isOwn || deletedAt !== null || this.#told.has(id) || !isToldOf(channel, mentionsMe)) return;
    this.#told.add(id);
    if (!this.#loneTab.is || !mayTell() || (await this.#isRead(slug))) return;
    showNotification(channel.name, message, () => this.ports.openMessage(slug, message.seq));
  }

  /** Whether one has it before one's eyes, here or in another tab. */
  async #isRead(slug: string): Promise<boolean> {
    return this.#looking.here(slug) ? this.ports.isAtEnd(slug) : this.#looking.inAnyTab(slug);
  }

  #channel(slug: string): Channel | undefined {
    return this.ports.store.get().channels.find((channel) => channel.slug === slug);
  }
}

function isToldOf({ joined, muted, notify }: Channel, mentionsMe: boolean): boolean {
  return joined && !muted && (notify === "all" || (notify === "mentions" && mentionsMe));
}

async function fetchMessage(channel: string, seq: number): Promise<Message | undefined> {
  return (await request("message.list", { channel, after: seq - 1, limit: 1 })).messages[0];
}
