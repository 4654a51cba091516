import type { ChannelActivity, ChannelChanges, ChannelDeletion } from "#lib/contract/events";
import type { ErrorCode } from "#lib/contract/errors/codes";
import type { Author } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import type { ChannelKey } from "#lib/store/changes/channel-key";
import type { MentionCandidates } from "#lib/store/changes/mention-candidates";
import type { NewMessage } from "#lib/store/changes/new-message";

/** What somebody wants to do to a message of their own. */
export type OwnMessageChange = { channel: ChannelKey; messageId: string; authorId: string; at: string };

/** A reaction to any message: `on` adds it, otherwise it is taken back. */
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
  | ({ kind: "edit"; text: string; mentionCandidates: MentionCandidates } & OwnMessageChange)
  | ({ kind: "delete" } & OwnMessageChange)
  | ({ kind: "describeImage"; imageId: string; alt: string } & OwnMessageChange)
  | ({ kind: "deleteImage"; imageId: string } & OwnMessageChange)
  | ReactionChange;

/** What became of a change. */
export type Outcome =
  | {
      /** In the state after the whole batch. */
      message: Message;
      /** False for a repeat: the message is as it was. */
      isNew: boolean;
      /** Whose bytes nobody needs any more. */
      removedImages: string[];
      /** The ids of the members whom the message mentioned, and does not any more. */
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

/**
 * What a committed batch comes to: an outcome for each change, in their order; one packet for each channel in which
 * something changed; where something was said, and where deleted; who was mentioned.
 */
export type Committed = {
  outcomes: Outcome[];
  packets: ChannelChanges[];
  activity: ChannelActivity[];
  deletions: ChannelDeletion[];
  mentions: NewMentions[];
};

/** A message, and the ids of the members whom it mentions and did not mention before. */
export type NewMentions = { message: Message; memberIds: string[] };
