import type { ChannelActivity, ChannelChanges, ChannelDeletion } from "#lib/contract/events";
import type { ErrorCode } from "#lib/contract/errors/codes";
import type { Author } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import type { NewMessage } from "#lib/store/changes/new-message";

/** A channel as messages need it: its id for the tables, its slug for those who read. */
export type ChannelKey = { id: string; slug: string };

/** A name as it may stand behind an @: the key under which its member is found, and how it is typed (`foldName`). */
export type Call = { nameKey: string; folded: string };

/** For each @ in a text the names that may stand behind it, the longest first. */
export type Calls = Call[][];

/** What somebody wants to do to a message of their own. */
export type OfOwn = { channel: ChannelKey; messageId: string; authorId: string; at: string };

/** A reaction to any message: `on` adds it, otherwise it is taken back. */
export type OfReaction = {
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
  | ({ kind: "edit"; text: string; calls: Calls } & OfOwn)
  | ({ kind: "delete" } & OfOwn)
  | ({ kind: "describeImage"; imageId: string; alt: string } & OfOwn)
  | ({ kind: "deleteImage"; imageId: string } & OfOwn)
  | OfReaction;

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
  mentions: Mentioned[];
};

/** A message, and the ids of the members whom it mentions and did not mention before. */
export type Mentioned = { message: Message; memberIds: string[] };
