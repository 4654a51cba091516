import type { Message } from "#lib/contract/message";
import { refuse } from "#lib/contract/refusal";
import type { MemberActor } from "#lib/domain/actor";
import { answer, created, type Answer } from "#lib/domain/answer";
import type { House } from "#lib/domain/house";
import { newId } from "#lib/domain/new-id";
import type { NewMessage } from "#lib/store/commit-messages";

type Draft = Pick<NewMessage, "channel" | "clientId" | "text" | "replyTo" | "images">;

/** Writes a message, or answers with the one that the same clientId made before. */
export async function postMessage(
  house: House,
  actor: MemberActor,
  draft: Draft,
): Promise<Answer<{ message: Message }>> {
  const { id, displayName } = actor.member;
  const outcome = await house.writer.write({
    ...draft,
    id: newId(),
    author: { id, displayName },
    createdAt: house.clock.now().toISOString(),
  });
  if (outcome.created) return created({ message: outcome.message });
  return answer({ message: sameMessage(outcome.message, draft) });
}

/** Refuses with `client_id_reused` when a clientId comes again with something else in it. */
export function sameMessage(existing: Message, draft: Pick<Draft, "text"> & { channel: { slug: string } }): Message {
  // A deleted message has no text any more to compare with.
  const isSame = existing.channel === draft.channel.slug && (existing.text === draft.text || existing.deletedAt);
  return isSame ? existing : refuse("client_id_reused");
}
