import type { ChannelChanges } from "#lib/contract/events";
import type { Author } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import { textViolation } from "#lib/contract/text";
import type { Change, NewMentions, GuardedMessageChange, ReactionChange, Outcome } from "#lib/store/changes/change";
import { ChannelCounters, type Counters } from "#lib/store/changes/channel-counters";
import { BatchMessages } from "#lib/store/changes/batch-messages";
import { BatchMentions } from "#lib/store/changes/batch-mentions";
import { toMessage, type NewMessage } from "#lib/store/changes/new-message";
import { ChangePackets } from "#lib/store/changes/change-packets";
import { BatchReactions } from "#lib/store/changes/batch-reactions";

/** The state before a batch. Members by name and reactors, all of them by time, are looked up only when needed. */
export type BatchState = {
  counters: Map<string, Counters>;
  messages: Message[];
  memberNamed(nameKey: string): Author | undefined;
  reactors(messageId: string, emoji: string): Author[];
};

/**
 * Works out a batch of changes in memory, in order: seqs, revs, repeats and refusals. The caller then writes `created`,
 * `changed`, `describedImages`, `removedImages`, `batchMentions`, `batchReactions`, `deleted` (in this order) and `counters`.
 */
export class ChangeBatch {
  readonly counters: ChannelCounters;
  readonly created = new Map<Message, NewMessage>();
  readonly changed = new Set<Message>();
  /** Alternative texts by the ids of their images. */
  readonly describedImages = new Map<string, string>();
  readonly removedImages: string[] = [];
  readonly batchMentions: BatchMentions;
  readonly batchReactions: BatchReactions;
  readonly deleted = new Set<Message>();
  readonly #messages: BatchMessages;
  readonly #packets = new ChangePackets();

  constructor({ counters, messages, memberNamed, reactors }: BatchState) {
    this.counters = new ChannelCounters(counters);
    this.batchMentions = new BatchMentions(memberNamed);
    this.batchReactions = new BatchReactions(reactors);
    this.#messages = new BatchMessages(messages);
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

  /** One packet for each channel that changed. */
  packets(): ChannelChanges[] {
    return this.#packets.all();
  }

  mentions(): NewMentions[] {
    return this.batchMentions.added();
  }

  #create(draft: NewMessage): Outcome {
    const sent = this.#messages.findSent(draft);
    if (sent) return unchanged(sent);

    const { channel, replyTo } = draft;
    // A reply to a message that was deleted meanwhile still goes through, or its text would be lost.
    const answered = replyTo === null ? null : this.#messages.find(replyTo, channel);
    if (answered === undefined) return { refusal: "invalid_reply" };
    const seq = this.counters.nextSeq(channel);
    const message = toMessage(draft, { seq, rev: this.counters.nextRev(channel) }, answered);
    this.#messages.add(message);
    this.created.set(message, draft);
    this.batchMentions.resolve(message, channel, draft.mentionCandidates);
    return this.#record(message);
  }

  #edit(change: Change & { kind: "edit" }): Outcome {
    const message = this.#changeable(change);
    if ("refusal" in message) return message;
    if (message.deletedAt) return { refusal: "message_deleted" };
    if (message.images.length === 0 && textViolation(change.text)) return { refusal: "invalid_text" };
    if (message.text === change.text) return unchanged(message);

    message.text = change.text;
    message.editedAt = change.at;
    this.batchMentions.resolve(message, change.channel, change.mentionCandidates);
    message.rev = this.counters.nextRev(change.channel);
    return this.#record(message);
  }

  #delete(change: Change & { kind: "delete" }): Outcome {
    const message = this.#changeable(change);
    if ("refusal" in message) return message;
    if (message.deletedAt) return unchanged(message);

    const removedImages = message.images.map(({ id }) => id);
    this.#tombstone(message, change);
    return this.#recordWithout(message, removedImages, change);
  }

  #describeImage(change: Change & { kind: "describeImage" }): Outcome {
    const message = this.#changeable(change);
    if ("refusal" in message) return message;
    const image = message.images.find(({ id }) => id === change.imageId);
    if (!image) return { refusal: "image_not_found" };
    if (image.alt === change.alt) return unchanged(message);

    image.alt = change.alt;
    this.describedImages.set(image.id, image.alt);
    message.rev = this.counters.nextRev(change.channel);
    return this.#record(message);
  }

  /** A message that loses its last image and has no text is deleted: nothing is left to show. */
  #deleteImage(change: Change & { kind: "deleteImage" }): Outcome {
    const message = this.#changeable(change);
    if ("refusal" in message) return message;
    if (!message.images.some(({ id }) => id === change.imageId)) return { refusal: "image_not_found" };

    if (message.images.length === 1 && message.text === "") this.#tombstone(message, change);
    return this.#recordWithout(message, [change.imageId], change);
  }

  #react(change: ReactionChange): Outcome {
    const { messageId, channel } = change;
    const message = this.#messages.find(messageId, channel);
    if (!message) return { refusal: "message_not_found" };
    if (message.deletedAt) return { refusal: "message_deleted" };
    const result = this.batchReactions.apply(message, change, () => this.counters.nextRev(channel));
    if (result === "full") return { refusal: "too_many_reactions" };
    return result === "changed" ? this.#record(message) : unchanged(message);
  }

  #tombstone(message: Message, { at, channel }: GuardedMessageChange): void {
    message.text = "";
    message.deletedAt = at;
    message.reactions = [];
    this.batchMentions.resolve(message, channel, []);
    this.deleted.add(message);
  }

  #recordWithout(message: Message, removedImages: string[], { channel }: GuardedMessageChange): Outcome {
    this.removedImages.push(...removedImages);
    message.images = message.images.filter(({ id }) => !removedImages.includes(id));
    message.rev = this.counters.nextRev(channel);
    return { ...this.#record(message), removedImages };
  }

  #changeable({ messageId, channel, isAllowed }: GuardedMessageChange): Message | (Outcome & { refusal: string }) {
    const message = this.#messages.find(messageId, channel);
    if (!message) return { refusal: "message_not_found" };
    return isAllowed(message) ? message : { refusal: "not_author" };
  }

  #record(message: Message): Exclude<Outcome, { refusal: unknown }> {
    if (!this.created.has(message)) this.changed.add(message);
    this.#packets.add(message);
    return { message, isNew: true, removedImages: [], unmentioned: this.batchMentions.lostBy(message) };
  }
}

function unchanged(message: Message): Outcome {
  return { message, isNew: false, removedImages: [], unmentioned: [] };
}
