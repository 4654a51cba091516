import type { ChannelActivity, ChannelChanges } from "#lib/contract/events";
import type { Message } from "#lib/contract/message";
import { flawOfText } from "#lib/contract/text";
import type { Change, ChannelKey, NewMessage, OfOwn, Outcome } from "#lib/store/change";
import { toImage } from "#lib/store/images";

/** How far a channel has come. */
export type Counters = { seq: number; rev: number };

/** What is known before a batch: the counters of its channels, and the messages that it may be about. */
export type Known = { counters: Map<string, Counters>; messages: Message[] };

/**
 * Works a batch of changes out in memory, in their order: who gets which seq and rev, what is a repeat, what is refused.
 * What has to be written afterwards is left in `created`, `changed`, `describedImages`, `removedImages` and
 * `counters`.
 */
export class Ledger {
  readonly counters: Map<string, Counters>;
  readonly created = new Map<Message, NewMessage>();
  readonly changed = new Set<Message>();
  /** Alternative texts by the ids of their images. */
  readonly describedImages = new Map<string, string>();
  readonly removedImages: string[] = [];
  readonly #byId = new Map<string, Message>();
  readonly #bySender = new Map<string, Message>();
  readonly #packets = new Map<string, ChannelChanges>();

  constructor({ counters, messages }: Known) {
    this.counters = counters;
    for (const message of messages) this.#learn(message);
  }

  apply(change: Change): Outcome {
    switch (change.kind) {
      case "create":
        return this.#create(change.draft);
      case "edit":
        return this.#edit(change);
      case "delete":
        return this.#delete(change);
      case "describeImage":
        return this.#describeImage(change);
      case "deleteImage":
        return this.#deleteImage(change);
    }
  }

  /** One packet for each channel in which something changed. */
  packets(): ChannelChanges[] {
    return [...this.#packets.values()];
  }

  /** The last message of each channel in which something was said. */
  activity(): ChannelActivity[] {
    const latest = new Map([...this.created.keys()].map((message) => [message.channel, message]));
    return [...latest.values()].map(({ channel, seq, createdAt }) => ({
      slug: channel,
      seq,
      lastActivityAt: createdAt,
    }));
  }

  #create(draft: NewMessage): Outcome {
    const known = this.#bySender.get(senderKey(draft));
    if (known) return { message: known, isNew: false, removedImages: [] };

    const { id, channel, clientId, author, text, images, replyTo, createdAt } = draft;
    if (replyTo !== null && !this.#canBeAnswered(replyTo, channel)) return { refusal: "invalid_reply" };
    const seq = (this.#countersOf(channel).seq += 1);
    const message: Message = {
      id,
      channel: channel.slug,
      seq,
      rev: this.#nextRev(channel),
      clientId,
      author,
      text,
      images: images.map(toImage),
      replyTo,
      createdAt,
      editedAt: null,
      deletedAt: null,
    };
    this.#learn(message);
    this.created.set(message, draft);
    return this.#record(message);
  }

  #edit(change: Change & { kind: "edit" }): Outcome {
    const message = this.#own(change);
    if ("refusal" in message) return message;
    if (message.deletedAt) return { refusal: "message_deleted" };
    if (message.images.length === 0 && flawOfText(change.text)) return { refusal: "invalid_text" };
    if (message.text === change.text) return { message, isNew: false, removedImages: [] };

    message.text = change.text;
    message.editedAt = change.at;
    message.rev = this.#nextRev(change.channel);
    return this.#record(message);
  }

  #delete(change: Change & { kind: "delete" }): Outcome {
    const message = this.#own(change);
    if ("refusal" in message) return message;
    if (message.deletedAt) return { message, isNew: false, removedImages: [] };

    const removedImages = message.images.map(({ id }) => id);
    message.text = "";
    message.deletedAt = change.at;
    return this.#recordWithout(message, removedImages, change);
  }

  #describeImage(change: Change & { kind: "describeImage" }): Outcome {
    const message = this.#own(change);
    if ("refusal" in message) return message;
    const image = message.images.find(({ id }) => id === change.imageId);
    if (!image) return { refusal: "image_not_found" };
    if (image.alt === change.alt) return { message, isNew: false, removedImages: [] };

    image.alt = change.alt;
    this.describedImages.set(image.id, image.alt);
    message.rev = this.#nextRev(change.channel);
    return this.#record(message);
  }

  /** Of a message without a text and without images nothing is left to show. */
  #deleteImage(change: Change & { kind: "deleteImage" }): Outcome {
    const message = this.#own(change);
    if ("refusal" in message) return message;
    if (!message.images.some(({ id }) => id === change.imageId)) return { refusal: "image_not_found" };

    if (message.images.length === 1 && message.text === "") message.deletedAt = change.at;
    return this.#recordWithout(message, [change.imageId], change);
  }

  #recordWithout(message: Message, removedImages: string[], { channel }: OfOwn): Outcome {
    this.removedImages.push(...removedImages);
    message.images = message.images.filter(({ id }) => !removedImages.includes(id));
    message.rev = this.#nextRev(channel);
    return { ...this.#record(message), removedImages };
  }

  #canBeAnswered(messageId: string, { slug }: ChannelKey): boolean {
    const message = this.#byId.get(messageId);
    return message !== undefined && message.channel === slug && message.deletedAt === null;
  }

  #own({ messageId, channel, authorId }: OfOwn): Message | (Outcome & { refusal: string }) {
    const message = this.#byId.get(messageId);
    if (!message || message.channel !== channel.slug) return { refusal: "message_not_found" };
    return message.author.id === authorId ? message : { refusal: "not_author" };
  }

  #learn(message: Message): void {
    this.#byId.set(message.id, message);
    this.#bySender.set(senderKey(message), message);
  }

  #record(message: Message): { message: Message; isNew: true; removedImages: string[] } {
    if (!this.created.has(message)) this.changed.add(message);
    const packet = this.#packets.get(message.channel);
    if (!packet) {
      this.#packets.set(message.channel, {
        channel: message.channel,
        from: message.rev,
        to: message.rev,
        messages: [message],
      });
    } else {
      packet.to = message.rev;
      if (!packet.messages.includes(message)) packet.messages.push(message);
    }
    return { message, isNew: true, removedImages: [] };
  }

  #nextRev(channel: ChannelKey): number {
    return (this.#countersOf(channel).rev += 1);
  }

  #countersOf({ id, slug }: ChannelKey): Counters {
    const counters = this.counters.get(id);
    if (!counters) throw new Error(`The channel ${slug} is not in the ledger.`);
    return counters;
  }
}

function senderKey({ clientId, author }: Pick<Message, "clientId" | "author">): string {
  return `${author.id} ${clientId}`;
}
