import type { Channel, ReadMarker } from "#lib/contract/channel";
import type { Member } from "#lib/contract/member";
import type { ChannelCollection } from "#lib/client/channels/channel-collection";
import { applyMarks, confirmMark, markReadUpTo, trustedMarks } from "#lib/client/channels/channel-list";
import { ManualUnread } from "#lib/client/channels/manual-unread";
import { ReadMarkerSender } from "#lib/client/channels/read-marker-sender";
import type { Connection } from "#lib/client/connection/connection";
import type { Store } from "#lib/client/state/store";

type UnreadState = { member: Member; slug: string; manuallyUnread: string | null };

type Ports = {
  store: Store<UnreadState>;
  connection: Pick<Connection, "on" | "request">;
  collection: ChannelCollection;
};

/** The member's read markers, with the channel that they have marked as unread. */
export class Unread {
  readonly #sender: ReadMarkerSender;
  readonly #manualUnread: ManualUnread;

  constructor(private readonly ports: Ports) {
    const { store, connection } = ports;
    this.#manualUnread = new ManualUnread(store.get().member.id);
    this.#sender = new ReadMarkerSender((channel, seq) => this.#sendRead(channel, seq));
    connection.on("channel:read", (mark) => this.applyMarks([mark]));
    connection.on("channels:read", (marks) => this.applyMarks(marks));
  }

  /** After a reload, a channel that was marked unread and is still open stays unread. */
  start(): void {
    const marked = this.#manualUnread.restore();
    if (marked === this.ports.store.get().slug) this.#setManual(marked);
    else this.#manualUnread.save(null);
  }

  /** The member has read everything up to this message. */
  markReadUpTo(channel: string, seq: number): void {
    if (this.ports.store.get().manuallyUnread === channel) return;
    this.ports.collection.update((channels) => markReadUpTo(channels, channel, seq));
    this.#sender.move(channel, seq);
  }

  /** Marks the whole channel as read, wherever the list is scrolled. */
  markRead(slug: string): void {
    this.#setManual(null);
    this.markReadUpTo(slug, this.ports.collection.find(slug)?.seq ?? 0);
  }

  /** Marks a message and all after it as unread; they stay so until the member leaves the channel. */
  async markUnread(channel: string, seq: number): Promise<void> {
    const { collection, connection } = this.ports;
    this.#setManual(channel);
    this.#sender.discard(channel);
    const isSaved = await collection.attempt(async () => {
      const mark = await connection.request("channel.read", { channel, seq: seq - 1, exact: true });
      this.applyMarks([mark]);
    });
    if (!isSaved) this.#setManual(null);
  }

  /** Marks all channels as read. */
  markAllRead(): Promise<boolean> {
    const { collection, connection } = this.ports;
    return collection.attempt(async () => {
      const { marks } = await connection.request("channel.readAll", {});
      this.#setManual(null);
      this.applyMarks(marks);
    });
  }

  /** The member leaves the channel that they have marked as unread: from now on it is read like any other. */
  clearManual(): void {
    this.#setManual(null);
  }

  /** The markers in a fetched list that are not older than what the page knows. @param before the list when it was requested */
  marksToApply(before: readonly Channel[], fetched: readonly Channel[]): ReadMarker[] {
    const marks = trustedMarks(before, this.ports.collection.all, fetched);
    return marks.filter(({ channel }) => !this.#sender.isPending(channel));
  }

  /** Sends pending read positions at once: the page is about to close. */
  flush(): void {
    this.#sender.flush();
  }

  /** The server has set read markers, perhaps back, for instance by another tab or device of the member. */
  applyMarks(marks: readonly ReadMarker[]): void {
    this.ports.collection.update((channels) => applyMarks(channels, marks));
    for (const { channel, seq } of marks) this.#sender.confirmed(channel, seq);
  }

  async #sendRead(channel: string, seq: number): Promise<void> {
    const mark = await this.ports.connection.request("channel.read", { channel, seq });
    // The response may be older than a mark as unread.
    if (this.ports.store.get().manuallyUnread === channel) return;
    this.ports.collection.update((channels) => confirmMark(channels, mark));
  }

  #setManual(manuallyUnread: string | null): void {
    if (this.ports.store.get().manuallyUnread === manuallyUnread) return;
    this.ports.store.set((state) => ({ ...state, manuallyUnread }));
    this.#manualUnread.save(manuallyUnread);
  }
}
