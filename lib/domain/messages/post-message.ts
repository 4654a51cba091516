import type { Message } from "#lib/contract/message";
import { refuse } from "#lib/contract/errors/refuse";
import type { MemberActor } from "#lib/domain/actor";
import { ok, created, type Result } from "#lib/domain/result";
import type { Services } from "#lib/domain/services/services";
import { candidateNamesIn } from "#lib/domain/messages/candidate-names";
import { newId } from "#lib/domain/new-id";
import { writeChange } from "#lib/domain/messages/write-change";
import type { ChannelKey } from "#lib/store/changes/channel-key";
import type { NewMessage } from "#lib/store/changes/new-message";

type Draft = Pick<NewMessage, "channel" | "clientId" | "text" | "replyTo" | "images">;
/** The fields in which a repeat must match the first message. */
type RepeatedDraft = Pick<Draft, "channel" | "text" | "replyTo"> & { images: readonly unknown[] };

/** Writes a message, or answers with the first one of the same clientId. */
export async function postMessage(
  services: Services,
  actor: MemberActor,
  draft: Draft,
): Promise<Result<{ message: Message }>> {
  const { id, displayName } = actor.member;
  const createdAt = services.clock.now().toISOString();
  const newMessage = {
    ...draft,
    id: newId(),
    author: { id, displayName },
    createdAt,
    mentionCandidates: candidateNamesIn(draft.text),
  };
  const { message, isNew } = await writeChange(services, actor, { kind: "create", draft: newMessage });
  if (!isNew) return ok({ message: await sameMessage(services, message, newMessage) });
  recordOwnMessage(services, actor, newMessage.channel, message.seq);
  return created({ message });
}

/** Updates the read marker, membership and typing state of the author. The answer does not wait for it. */
function recordOwnMessage(
  services: Services,
  { member, socketId }: MemberActor,
  channel: ChannelKey,
  seq: number,
): void {
  services.readMarkers.recordOwnMessage({ memberId: member.id, channelId: channel.id, seq });
  const readMarker = { channel: channel.slug, seq, latest: seq, unread: 0, mentions: 0 };
  services.bus.publish("channel:read", { memberId: member.id, exceptSocketId: socketId, payload: readMarker });
  services.memberships.rejoinIfLeft(member.id, channel);
  services.typing.end(channel.slug, member.id);
}

/** Finds the first message of the same clientId: its sender may have missed the ack. */
export async function findRepeated(
  services: Services,
  { member }: MemberActor,
  draft: RepeatedDraft & Pick<Draft, "clientId">,
): Promise<Message | undefined> {
  const existing = await services.store.messages.findByClientId(member.id, draft.clientId);
  return existing && (await sameMessage(services, existing, draft));
}

/** Refuses with `client_id_reused` when the repeat has other content. */
async function sameMessage(services: Services, existing: Message, draft: RepeatedDraft): Promise<Message> {
  // After an edit or a deletion the first text is gone and cannot be compared.
  const isSame = existing.text === draft.text || existing.editedAt !== null || existing.deletedAt !== null;
  const isHere = existing.channel === draft.channel.slug && existing.replyTo === draft.replyTo;
  // Images are compared by number only, since the bytes of the same image may differ between uploads.
  const sentImages = await services.store.messages.countSentImages(existing.id);
  const hasAsMany = (sentImages ?? draft.images.length) === draft.images.length;
  return isHere && isSame && hasAsMany ? existing : refuse("client_id_reused");
}
