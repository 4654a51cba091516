import type { Image } from "#lib/contract/image";
import type { Message } from "#lib/contract/message";
import { request } from "#lib/client/connection/http-request";
import type { Connection } from "#lib/client/connection/connection";
import type { ChannelFeeds } from "#lib/client/feed/channel-feeds";
import { deleteImage, deleteMessage } from "#lib/client/messages/delete-requests";
import { OptimisticReactions } from "#lib/client/messages/optimistic-reactions";
import { PendingDeletions } from "#lib/client/messages/pending-deletions";
import { OwnReactions } from "#lib/client/messages/own-reactions";

type Ports = {
  connection: Pick<Connection, "on" | "request">;
  feeds: Pick<ChannelFeeds, "acknowledge">;
};

/** The member's actions on sent messages. */
export class MessageActions {
  readonly deletions: PendingDeletions<Message>;
  readonly imageDeletions: PendingDeletions<Image>;
  readonly reactions: OptimisticReactions;
  readonly ownReactions = new OwnReactions(
    async ({ channel, id }) => (await request("message.reactions", { channel, id })).reactions,
  );

  constructor(private readonly ports: Ports) {
    const { connection } = ports;
    const changed = this.#applyChange;
    this.deletions = new PendingDeletions({ delete: deleteMessage, deleted: changed });
    this.imageDeletions = new PendingDeletions({ delete: deleteImage, deleted: changed });
    this.reactions = new OptimisticReactions({
      react: this.#react,
      changed,
      confirmed: this.ownReactions.record,
    });
    connection.on("message:reacted", ({ id, emoji, on }) => this.ownReactions.record(id, emoji, on));
    connection.on("channel:stale", () => this.ownReactions.invalidate());
    connection.on("connected", () => {
      this.#flushDeletions("waiting");
      this.ownReactions.invalidate();
    });
  }

  /** Replaces the text of the member's own message. @throws Refusal; UnreachableError */
  async edit({ channel, id }: Message, text: string): Promise<void> {
    const { message } = await this.ports.connection.request("message.edit", { channel, id, text });
    this.#applyChange(message);
  }

  /** Sets the alt text of the member's own image. @throws Refusal; UnreachableError */
  async describe({ id }: Image, alt: string): Promise<void> {
    const { message } = await this.ports.connection.request("image.describe", { id, alt });
    this.#applyChange(message);
  }

  /** Sends pending deletions at once: the page is about to close. */
  flush(): void {
    this.#flushDeletions("all");
  }

  #flushDeletions(which: "all" | "waiting"): void {
    this.deletions.flushDeletions(which);
    this.imageDeletions.flushDeletions(which);
  }

  #applyChange = (message: Message): void => this.ports.feeds.acknowledge(message);

  #react = async ({ channel, id }: Message, emoji: string, on: boolean): Promise<Message> =>
    (await this.ports.connection.request("message.react", { channel, id, emoji, on })).message;
}
