import type { ChannelActivity, ChannelChanges } from "#lib/contract/events";
import { limits } from "#lib/contract/limits";
import type { Author } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import { flawOfText } from "#lib/contract/text";
import type { Calls, Change, ChannelKey, Mentioned, NewMessage, OfOwn, OfReaction, Outcome } from "#lib/store/change";
import { toImage } from "#lib/store/images";
import { quoteOf } from "#lib/contract/quote";
import { withReaction } from "#lib/store/reactions";
import type { ReactionRow } from "#lib/store/schema";

/** How far a channel has come. */
export type Counters = { seq: number; rev: number };

/**
 * What is known before a batch: the counters of its channels, the messages that it may be about; and, looked up only
 * where it matters, who has a name, and who chose an emoji for a message (all, by time).
 */
export type Known = {
  counters: Map<string, Counters>;
  messages: Message[];
  memberNamed(nameKey: string): Author | undefined;
  reactors(messageId: string, emoji: string): Author[];
};

/**
 * Works a batch of changes out in memory, in their order: who gets which seq and rev, what is a repeat, what is refused.
 * What has to be written afterwards is left in `created`, `changed`, `describedImages`, `removedImages`,
 * `mentionsChanged`, `reactions`, `deleted` (in this order) and `counters`.
 */
export class Ledger {
  readonly counters: Map<string, Counters>;
  readonly created = new Map<Message, NewMessage>();
  readonly changed = new Set<Message>();
  /** Alternative texts by the ids of their images. */
  readonly describedImages = new Map<string, string>();
  readonly removedImages: string[] = [];
  /** With the ids of their channels. */
  readonly mentionsChanged = new Map<Message, string>();
  readonly reactions: (ReactionRow & { on: boolean })[] = [];
  readonly deleted = new Set<Message>();
  readonly #known: Pick<Known, "memberNamed" | "reactors">;
  readonly #reactors = new Map<string, Author[]>();
  readonly #mentioned: Mentioned[] = [];
  readonly #byId = new Map<string, Message>();
  readonly #bySender = new Map<string, Message>();
  readonly #packets = new Map<string, ChannelChanges>();

  constructor({ counters, messages, memberNamed, reactors }: Known) {
    this.counters = counters;
    this.#known = { memberNamed, reactors };
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
      case "react":
        return this.#react(change);
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

  /** Whom to tell that they are mentioned. */
  mentions(): Mentioned[] {
    return this.#mentioned.filter(({ message }) => message.deletedAt === null);
  }

  #create(draft: NewMessage): Outcome {
    const known = this.#bySender.get(senderKey(draft));
    if (known) return { message: known, isNew: false, removedImages: [] };

    const { id, channel, clientId, author, text, images, replyTo, createdAt } = draft;
    const answered = replyTo === null ? null : this.#answerable(replyTo, channel);
    if (answered === undefined) return { refusal: "invalid_reply" };
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
      quote: answered && quoteOf({ ...answered, hasImages: answered.images.length > 0 }),
      mentions: [],
      reactions: [],
      createdAt,
      editedAt: null,
      deletedAt: null,
    };
    this.#learn(message);
    this.created.set(message, draft);
    this.#mention(message, draft);
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
    this.#mention(message, change);
    message.rev = this.#nextRev(change.channel);
    return this.#record(message);
  }

  #delete(change: Change & { kind: "delete" }): Outcome {
    const message = this.#own(change);
    if ("refusal" in message) return message;
    if (message.deletedAt) return { message, isNew: false, removedImages: [] };

    const removedImages = message.images.map(({ id }) => id);
    this.#bury(message, change);
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

    if (message.images.length === 1 && message.text === "") this.#bury(message, change);
    return this.#recordWithout(message, [change.imageId], change);
  }

  #react({ messageId, channel, author, emoji, on }: OfReaction): Outcome {
    const message = this.#byId.get(messageId);
    if (message?.channel !== channel.slug) return { refusal: "message_not_found" };
    if (message.deletedAt) return { refusal: "message_deleted" };
    const before = this.#reactorsTo(message, emoji);
    const others = before.filter(({ id }) => id !== author.id);
    if (on === others.length < before.length) return { message, isNew: false, removedImages: [] };
    const isFull = before.length === 0 && message.reactions.length >= limits.reactionsPerMessage;
    if (isFull) return { refusal: "too_many_reactions" };

    const by = on ? [...before, author] : others;
    this.#reactors.set(`${messageId} ${emoji}`, by);
    message.reactions = withReaction(message.reactions, emoji, by);
    message.rev = this.#nextRev(channel);
    this.reactions.push({ messageId, emoji, memberId: author.id, rev: message.rev, on });
    return this.#record(message);
  }

  #reactorsTo({ id }: Message, emoji: string): Author[] {
    return this.#reactors.get(`${id} ${emoji}`) ?? this.#known.reactors(id, emoji);
  }

  /** What nobody calls costs no look at names. */
  #mention(message: Message, { channel, calls }: { channel: ChannelKey; calls: Calls }): void {
    const before = message.mentions;
    if (before.length + calls.length === 0) return;
    const called = calls.flatMap((keys) => firstOf(keys, this.#known.memberNamed) ?? []);
    const mentions = [...new Map(called.map((member) => [member.id, member])).values()];
    message.mentions = mentions.slice(0, limits.mentionsPerMessage);
    this.mentionsChanged.set(message, channel.id);
    const known = new Set([message.author, ...before].map(({ id }) => id));
    const memberIds = message.mentions.map(({ id }) => id).filter((id) => !known.has(id));
    if (memberIds.length > 0) this.#mentioned.push({ message, memberIds });
  }

  #bury(message: Message, { at, channel }: OfOwn): void {
    message.text = "";
    message.deletedAt = at;
    message.reactions = [];
    this.#mention(message, { channel, calls: [] });
    this.deleted.add(message);
  }

  #recordWithout(message: Message, removedImages: string[], { channel }: OfOwn): Outcome {
    this.removedImages.push(...removedImages);
    message.images = message.images.filter(({ id }) => !removedImages.includes(id));
    message.rev = this.#nextRev(channel);
    return { ...this.#record(message), removedImages };
  }

  #answerable(messageId: string, { slug }: ChannelKey): Message | undefined {
    const message = this.#byId.get(messageId);
    return message?.channel === slug && message.deletedAt === null ? message : undefined;
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

function firstOf<Key, Value>(keys: readonly Key[], find: (key: Key) => Value | undefined): Value | undefined {
  for (const key of keys) {
    const found = find(key);
    if (found !== undefined) return found;
  }
  return undefined;
}
