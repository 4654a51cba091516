import type { ChannelActivity, ChannelChanges, ChannelDeletion } from "#lib/contract/events";
import type { ErrorCode } from "#lib/contract/errors/codes";
import type { Author } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import type { ChannelKey } from "#lib/store/changes/channel-key";
import type { MentionCandidates } from "#lib/store/changes/mention-candidates";
import type { NewMessage } from "#lib/store/changes/new-message";

/** A change to a message that exists. `isAllowed` is the domain's rule: refused with `not_author` where it says no. */
export type GuardedMessageChange = {
  channel: ChannelKey;
  messageId: string;
  isAllowed: (message: Pick<Message, "author">) => boolean;
  at: string;
};

/** A reaction to any message: `on` adds it, otherwise it is removed. */
export type ReactionChange = {
  kind: "react";
  channel: ChannelKey;
  messageId: string;
  author: Author;
  emoji: string;
  on: boolean;
};

/** Everything that takes a revision. */
export type Change =
  | { kind: "create"; draft: NewMessage }
  | ({ kind: "edit"; text: string; mentionCandidates: MentionCandidates } & GuardedMessageChange)
  | ({ kind: "delete" } & GuardedMessageChange)
  | ({ kind: "describeImage"; imageId: string; alt: string } & GuardedMessageChange)
  | ({ kind: "deleteImage"; imageId: string } & GuardedMessageChange)
  | ReactionChange;

/** The result of a change. */
export type Outcome =
  | {
      /** As it is after the whole batch. */
      message: Message;
      /** False for a repeat, which changes nothing. */
      isNew: boolean;
      /** The ids of images whose files can be removed. */
      removedImages: string[];
      /** The ids of the members whom the message no longer mentions. */
      unmentioned: string[];
    }
  | { refusal: Refused };

type Refused = Extract<
  ErrorCode,
  | "message_not_found"
  | "image_not_found"
  | "not_author"
  | "message_deleted"
  | "invalid_text"
  | "invalid_reply"
  | "too_many_reactions"
>;

/** The result of a committed batch: an outcome per change in order, a packet per changed channel, and whom to notify. */
export type Committed = {
  outcomes: Outcome[];
  packets: ChannelChanges[];
  activity: ChannelActivity[];
  deletions: ChannelDeletion[];
  mentions: NewMentions[];
};

/** A message, and the ids of the members whom it mentions now but did not before. */
export type NewMentions = { message: Message; memberIds: string[] };
