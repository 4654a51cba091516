import type { Message } from "#lib/contract/message";
import type { Operation } from "#lib/contract/operation";
import type { Actor, MemberActor } from "#lib/domain/actor";
import type { ChannelRow } from "#lib/store/schema";

/**
 * Who may do what. Commands ask these rules and refuse; nothing else in the server decides it. A rule about a message is
 * handed to the store with the change, since its author is known for certain only inside the transaction.
 */
type MessageRule = (message: Pick<Message, "author">) => boolean;
type Self = Pick<MemberActor, "member">;

const isWrittenBy =
  ({ member }: Self): MessageRule =>
  ({ author }) =>
    author.id === member.id;

/** Operations for members need a session; the others are open to visitors. */
export const mayUse = ({ access }: Pick<Operation, "access">, actor: Actor): boolean =>
  access === "anyone" || actor.session !== null;

/** Nobody writes, edits or reacts in an archived channel. */
export const mayWriteIn = ({ isArchived }: { isArchived: boolean }): boolean => !isArchived;

/** Only the member who made a channel renames, describes or archives it: nobody does so in Parley's own first channel. */
export const mayUpdateChannel = ({ member }: Self, { createdBy }: Pick<ChannelRow, "createdBy">): boolean =>
  createdBy === member.id;

/** Only its author edits a message. */
export const mayEditMessage = (actor: Self): MessageRule => isWrittenBy(actor);

/** Only its author deletes a message, also in an archived channel. */
export const mayDeleteMessage = (actor: Self): MessageRule => isWrittenBy(actor);

/** Only its author describes the images of a message. */
export const mayDescribeImagesOf = (actor: Self): MessageRule => isWrittenBy(actor);

/** Only its author deletes the images of a message, also in an archived channel. */
export const mayDeleteImagesOf = (actor: Self): MessageRule => isWrittenBy(actor);
