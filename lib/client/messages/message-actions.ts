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
  /** Takes in a message that the server has changed. */
  changed(message: Message): void;
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
    const { changed } = ports;
    this.deletions = new PendingDeletions({ delete: deleteMessage, deleted: changed });
    this.imageDeletions = new PendingDeletions({ delete: deleteImage, deleted: changed });
    this.reactions = new OptimisticReactions({
      react: this.#react,
      changed: changed,
      confirmed: this.ownReactions.record,
    });
  }

  /** Replaces the text of the member's own message. @throws Refusal; UnreachableError */
  async edit({ channel, id }: Message, text: string): Promise<void> {
    const { message } = await this.ports.ask("message.edit", { channel, id, text });
    this.ports.changed(message);
  }

  /** Sets the alt text of the member's own image. @throws Refusal; UnreachableError */
  async describe({ id }: Image, alt: string): Promise<void> {
    const { message } = await this.ports.ask("image.describe", { id, alt });
    this.ports.changed(message);
  }

  /** Sends pending deletions at once: the page is about to close, or the connection is back. */
  flushDeletions(which: "all" | "waiting"): void {
    this.deletions.flushDeletions(which);
    this.imageDeletions.flushDeletions(which);
  }

  #react = async ({ channel, id }: Message, emoji: string, on: boolean): Promise<Message> =>
    (await this.ports.ask("message.react", { channel, id, emoji, on })).message;
}
