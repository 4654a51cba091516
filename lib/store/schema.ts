import type { Generated, Insertable, Kysely, Selectable, Transaction } from "kysely";
import type { ChannelSettings } from "#lib/contract/channel";
import type { NameKeys } from "#lib/store/name-keys";

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
  /** The folded skeleton, unique; null once the name is free for others. */
  nameKey: string | null;
  /** The `confusableKey`, unique or null like `nameKey`: it catches names that look alike. */
  lookKey: string | null;
  /** The display name, folded for search. */
  searchKey: string;
  createdAt: string;
};

type SessionTable = {
  id: string;
  /** SHA-256 of the token in the cookie, so that reading the database is not enough to take over a session. */
  tokenHash: string;
  memberId: string;
  createdAt: string;
  lastSeenAt: string;
  /** Milliseconds of uptime during which every check found it idle; null when the last check did not. */
  foundIdleFor: Generated<number | null>;
};

type ChannelTable = {
  id: string;
  slug: string;
  name: string;
  /** The folded skeleton of the name, unique. */
  nameKey: string;
  /** The `confusableKey` of the name, unique. */
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
  /** JSON of the contract; the full lists of members are in `reactions`. */
  reactions: string;
  /** JSON of the contract. */
  mentions: string;
  /** The number of images it was sent with, even if some are deleted; null for messages older than this column. */
  sentImages: number | null;
};

type ImageTable = {
  id: string;
  messageId: string;
  /** The channel and seq of its message, which never change. */
  channelId: string;
  seq: number;
  /** Index among the images of the message, from 0. */
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

/** A deleted image whose files still have to be removed. */
type RemovalTable = { imageId: string };

/** `rev` is the message's revision at the reaction, which orders reactions by time. */
type ReactionTable = { messageId: string; emoji: string; memberId: string; rev: number };

/** The messages in which others mention a member, to count the unread ones. */
type MentionTable = { memberId: string; channelId: string; seq: number };

type ReadMarkTable = { memberId: string; channelId: string; seq: number };

/** A member's settings for a channel; without a row the defaults hold. */
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
/** An image without a message yet. */
export type NewImage = Omit<ImageRow, "messageId" | "channelId" | "seq" | "position">;
export type ReadMarkRow = Selectable<ReadMarkTable>;
export type ChannelSettingsRow = Selectable<ChannelSettingsTable>;
export type NewMember = Omit<Insertable<MemberTable>, "nameKey" | "lookKey"> & NameKeys;
export type NewSession = Insertable<SessionTable>;
export type NewChannel = Omit<ChannelRow, "nameKey" | "lookKey"> & NameKeys;
/** The changeable columns of a channel; a name comes with the keys that keep it unique. */
export type ChannelChange = Partial<Pick<ChannelRow, "topic" | "archivedAt">> & {
  name?: Pick<ChannelRow, "name"> & NameKeys;
};

export type Database = Kysely<Schema>;
/** Either the database itself or a transaction. */
export type Connection = Database | Transaction<Schema>;
