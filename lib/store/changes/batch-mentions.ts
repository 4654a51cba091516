import { foldName } from "#lib/contract/fold-name";
import { limits } from "#lib/contract/limits";
import type { Author } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import type { NewMentions } from "#lib/store/changes/change";
import type { ChannelKey } from "#lib/store/changes/channel-key";
import type { MentionCandidate, MentionCandidates } from "#lib/store/changes/mention-candidates";

/** Works out whom the messages of a batch mention, and who is mentioned that was not before. */
export class BatchMentions {
  /** The messages whose mentions changed, with the ids of their channels. */
  readonly changed = new Map<Message, string>();
  readonly #added: NewMentions[] = [];
  readonly #lost = new Map<Message, string[]>();

  constructor(private readonly memberNamed: (nameKey: string) => Author | undefined) {}

  /** Sets the mentions of a message. A text without candidates costs no lookup. */
  resolve(message: Message, channel: ChannelKey, candidates: MentionCandidates): void {
    const before = message.mentions;
    this.#lost.delete(message);
    if (before.length + candidates.length === 0) return;
    const members = candidates.flatMap((names) => this.#firstNamed(names) ?? []);
    const mentions = [...new Map(members.map((member) => [member.id, member])).values()];
    message.mentions = mentions.slice(0, limits.mentionsPerMessage);
    this.changed.set(message, channel.id);
    const memberIds = idsBeyond(message.mentions, [message.author, ...before]);
    if (memberIds.length > 0) this.#added.push({ message, memberIds });
    this.#lost.set(message, idsBeyond(before, [message.author, ...message.mentions]));
  }

  /** The ids of the members whom the last change of a message stopped mentioning. */
  lostBy(message: Message): string[] {
    return this.#lost.get(message) ?? [];
  }

  /** The members to notify, by message. */
  added(): NewMentions[] {
    return this.#added.filter(({ message }) => message.deletedAt === null);
  }

  /** The key also matches names that only look alike, so the name as typed is compared too. */
  #firstNamed(names: readonly MentionCandidate[]): Author | undefined {
    for (const { nameKey, folded } of names) {
      const member = this.memberNamed(nameKey);
      if (member && foldName(member.displayName) === folded) return member;
    }
    return undefined;
  }
}

function idsBeyond(members: readonly Author[], known: readonly Author[]): string[] {
  const knownIds = new Set(known.map(({ id }) => id));
  return members.map(({ id }) => id).filter((id) => !knownIds.has(id));
}
