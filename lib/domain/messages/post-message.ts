import type { Message } from "#lib/contract/message";
import { refuse } from "#lib/contract/errors/refuse";
import type { MemberActor } from "#lib/domain/actor";
import { ok, created, type Result } from "#lib/domain/result";
import type { Services } from "#lib/domain/services/services";
import { callsIn } from "#lib/domain/messages/mention-candidates";
import { newId } from "#lib/domain/new-id";
import { writeChange } from "#lib/domain/messages/write-change";
import type { ChannelKey } from "#lib/store/changes/channel-key";
import type { NewMessage } from "#lib/store/changes/new-message";

type Draft = Pick<NewMessage, "channel" | "clientId" | "text" | "replyTo" | "images">;
/** What a repeat has to have in common with the message that was made before. */
type Repeated = Pick<Draft, "channel" | "text" | "replyTo"> & { images: readonly unknown[] };

/** Writes a message, or answers with the one that the same clientId made before. */
export async function postMessage(
  house: Services,
  actor: MemberActor,
  given: Draft,
): Promise<Result<{ message: Message }>> {
  const { id, displayName } = actor.member;
  const createdAt = house.clock.now().toISOString();
  const draft = {
    ...given,
    id: newId(),
    author: { id, displayName },
    createdAt,
    mentionCandidates: callsIn(given.text),
  };
  const { message, isNew } = await writeChange(house, actor, { kind: "create", draft });
  if (!isNew) return ok({ message: await sameMessage(house, message, given) });
  noteWriting(house, actor, given.channel, message.seq);
  return created({ message });
}

/** What follows from having said something. None of it is waited for. */
function noteWriting(house: Services, { member, via }: MemberActor, channel: ChannelKey, seq: number): void {
  house.readMarks.noteOwn({ memberId: member.id, channelId: channel.id, seq });
  const news = { channel: channel.slug, seq, latest: seq, unread: 0, mentions: 0 };
  house.bus.publish("channel:read", { memberId: member.id, except: via, news });
  house.memberships.noteWriting(member.id, channel);
  house.typing.end(channel.slug, member.id);
}

/** The message that the same clientId made before: its sender may not have heard that it was written. */
export async function findRepeated(
  house: Services,
  { member }: MemberActor,
  draft: Repeated & Pick<Draft, "clientId">,
): Promise<Message | undefined> {
  const existing = await house.store.messages.findByClientId(member.id, draft.clientId);
  return existing && (await sameMessage(house, existing, draft));
}

/** Refuses with `client_id_reused` when a clientId comes again with something else in it. */
async function sameMessage(house: Services, existing: Message, draft: Repeated): Promise<Message> {
  // Once it was edited or deleted, there is no first text any more to compare with.
  const isSame = existing.text === draft.text || existing.editedAt !== null || existing.deletedAt !== null;
  const isHere = existing.channel === draft.channel.slug && existing.replyTo === draft.replyTo;
  // Images are compared by their number: uploads that are the same to their sender may differ in their bytes.
  const sentImages = await house.store.messages.countSentImages(existing.id);
  const hasAsMany = (sentImages ?? draft.images.length) === draft.images.length;
  return isHere && isSame && hasAsMany ? existing : refuse("client_id_reused");
}
