import { foldName } from "#lib/contract/fold-name";
import { limits } from "#lib/contract/limits";
import type { Author } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import type { NewMentions } from "#lib/store/changes/change";
import type { ChannelKey } from "#lib/store/changes/channel-key";
import type { MentionCandidate, MentionCandidates } from "#lib/store/changes/mention-candidates";

/** Works out whom the messages of a batch mention, and to whom that is news. */
export class BatchMentions {
  /** The messages whose mentions are not what they were, with the ids of their channels. */
  readonly changed = new Map<Message, string>();
  readonly #added: NewMentions[] = [];
  readonly #lost = new Map<Message, string[]>();

  constructor(private readonly memberNamed: (nameKey: string) => Author | undefined) {}

  /** Gives a message its mentions. What nobody calls costs no look at names. */
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

  /** The ids of the members whom a message mentioned before its last change, and does not any more. */
  lostBy(message: Message): string[] {
    return this.#lost.get(message) ?? [];
  }

  /** Whom to tell that they are mentioned. */
  added(): NewMentions[] {
    return this.#added.filter(({ message }) => message.deletedAt === null);
  }

  /** A key also stands for what only looks like the name, which the page would not show as one. */
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
