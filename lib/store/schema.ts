import type { Generated, Insertable, Kysely, Selectable, Transaction } from "kysely";
import type { ChannelSettings } from "#lib/contract/channel";

/**
 * The tables. Columns are of the few kinds that SQLite and PostgreSQL share: text, and integers below 2^53. Times are
 * ISO 8601 in UTC with milliseconds, so that they sort as text and travel as they are.
 */
export type Schema = {
  members: MemberTable;
  sessions: SessionTable;
  channels: ChannelTable;
  messages: MessageTable;
  images: ImageTable;
  removals: RemovalTable;
  reactions: ReactionTable;
  mentions: MentionTable;
  readMarks: ReadMarkTable;
  channelSettings: ChannelSettingsTable;
};

type MemberTable = {
  id: string;
  displayName: string;
  /** The folded skeleton; null once the name is free for others. Unique among those that are not null. */
  nameKey: string | null;
  /** The skeleton as written; null and unique like `nameKey`. */
  lookKey: string | null;
  /** The display name as one searches in it. */
  searchKey: string;
  createdAt: string;
};

type SessionTable = {
  id: string;
  /** SHA-256 of the token in the cookie: who reads the database can't take over a session. */
  tokenHash: string;
  memberId: string;
  createdAt: string;
  lastSeenAt: string;
  /** Milliseconds of running in which every look has found it unused for too long; null when the last did not. */
  foundIdleFor: Generated<number | null>;
};

type ChannelTable = {
  id: string;
  slug: string;
  name: string;
  /** The folded skeleton of the name, unique. */
  nameKey: string;
  /** The skeleton of the name as written, unique. */
  lookKey: string;
  topic: string;
  createdBy: string | null;
  createdAt: string;
  seq: number;
  rev: number;
  lastActivityAt: string;
  archivedAt: string | null;
};

type MessageTable = {
  id: string;
  channelId: string;
  seq: number;
  rev: number;
  authorId: string;
  clientId: string;
  text: string;
  replyTo: string | null;
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
  /** JSON, as they travel; who chose what in full is in their own table. */
  reactions: string;
  /** JSON, as they travel. */
  mentions: string;
  /** With how many images it came, whatever became of them; null when that was not written down yet. */
  sentImages: number | null;
};

type ImageTable = {
  id: string;
  messageId: string;
  /** Where its message is: the same for ever. */
  channelId: string;
  seq: number;
  /** Its place among the images of the message, from 0. */
  position: number;
  width: number;
  height: number;
  alt: string;
  thumbhash: string;
  /** 1 when it has more than one frame. */
  animated: number;
  /** Pixels. */
  thumbnailWidth: number;
  contentType: string;
  displayBytes: number;
  thumbnailBytes: number;
};

/** An image that was deleted, until its bytes are gone. */
type RemovalTable = { imageId: string };

/** By the revision at which somebody chose an emoji they are in the order of time. */
type ReactionTable = { messageId: string; emoji: string; memberId: string; rev: number };

/** Where others have mentioned a member: to count those that are unread. */
type MentionTable = { memberId: string; channelId: string; seq: number };

type ReadMarkTable = { memberId: string; channelId: string; seq: number };

/** How a member wants to have a channel; without a row as everybody has it at first. */
type ChannelSettingsTable = {
  memberId: string;
  channelId: string;
  /** 1 or 0, as the next. */
  muted: number;
  joined: number;
  notify: ChannelSettings["notify"];
};

export type ChannelRow = Selectable<ChannelTable>;
export type ReactionRow = Selectable<ReactionTable>;
export type MessageRow = Selectable<MessageTable>;
export type ImageRow = Selectable<ImageTable>;
/** An image that has no message yet. */
export type NewImage = Omit<ImageRow, "messageId" | "channelId" | "seq" | "position">;
export type ReadMarkRow = Selectable<ReadMarkTable>;
export type ChannelSettingsRow = Selectable<ChannelSettingsTable>;
export type NewMember = Insertable<MemberTable>;
export type NewSession = Insertable<SessionTable>;
export type NewChannel = Insertable<ChannelTable>;
/** What can be changed of a channel: its name with the keys that make it unique, and the rest. */
export type ChannelChange = Partial<Pick<ChannelRow, "topic" | "archivedAt">> & {
  name?: Pick<ChannelRow, "name" | "nameKey"> & { confusableKey: string };
};

export type Database = Kysely<Schema>;
/** What a query runs on: the database itself, or a transaction. */
export type Connection = Database | Transaction<Schema>;
