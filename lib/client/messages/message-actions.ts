import type { Image } from "#lib/contract/image";
import type { Message } from "#lib/contract/message";
import { request } from "#lib/client/connection/http-request";
import type { Connection } from "#lib/client/connection/connection";
import { deleteImage, deleteMessage } from "#lib/client/messages/delete-requests";
import { OptimisticReactions } from "#lib/client/messages/optimistic-reactions";
import { PendingDeletions } from "#lib/client/messages/pending-deletions";
import { OwnReactions } from "#lib/client/messages/own-reactions";

type Ports = {
  ask: Connection["request"];
  /** The server has made a change: the message is known as it is then. */
  changed(message: Message): void;
};

/** What one does to messages that are there already. */
export class MessageActions {
  readonly deletions: PendingDeletions<Message>;
  readonly imageDeletions: PendingDeletions<Image>;
  readonly reactions: OptimisticReactions;
  readonly ownReactions = new OwnReactions(
    async ({ channel, id }) => (await request("message.reactions", { channel, id })).reactions,
  );

  constructor(private readonly ports: Ports) {
    const { changed } = ports;
    this.deletions = new PendingDeletions({ delete: deleteMessage, deleted: changed });
    this.imageDeletions = new PendingDeletions({ delete: deleteImage, deleted: changed });
    this.reactions = new OptimisticReactions({
      react: this.#react,
      changed: changed,
      confirmed: this.ownReactions.record,
    });
  }

  /** Replaces the text of a message of one's own. @throws Refusal; Unreachable */
  async edit({ channel, id }: Message, text: string): Promise<void> {
    const { message } = await this.ports.ask("message.edit", { channel, id, text });
    this.ports.changed(message);
  }

  /** Tells those who can't see it what is on an image of one's own. @throws Refusal; Unreachable */
  async describe({ id }: Image, alt: string): Promise<void> {
    const { message } = await this.ports.ask("image.describe", { id, alt });
    this.ports.changed(message);
  }

  /** Does not wait any longer to delete: the page goes away, or the connection is back. */
  flushDeletions(which: "all" | "waiting"): void {
    this.deletions.flushDeletions(which);
    this.imageDeletions.flushDeletions(which);
  }

  #react = async ({ channel, id }: Message, emoji: string, on: boolean): Promise<Message> =>
    (await this.ports.ask("message.react", { channel, id, emoji, on })).message;
}
