import type { Channel, ChannelSettings, ReadMarker } from "#lib/contract/channel";
import type { Author, Member } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import { author, member, message, settings, channel, mark, type Shape } from "#lib/contract/shapes";

/** Contiguous revisions of one channel, with the present state of every message that changed in them. */
export type ChannelChanges = { channel: string; from: number; to: number; messages: Message[] };

/** A channel has a new message. Sent to sockets that do not have it open: the others get `channel:changes`. */
export type ChannelActivity = Pick<Channel, "slug" | "seq" | "lastActivityAt">;

/** The latest message deleted in a channel. Sent, as activity is, to sockets that do not have it open. */
export type ChannelDeletion = Pick<Channel, "slug" | "seq">;

/** A message that mentions the receiver, and its channel. */
export type Mention = { channel: string; message: Message };

/** Members who opened and who left a channel. Transient: it may be dropped, `channel:open` has the whole list. */
export type PresenceChange = { channel: string; entered: Member[]; left: string[] };

/** The member changed the settings of a channel: in another tab or program, or by writing in a channel that they had left. */
export type SettingsChange = { channel: string } & ChannelSettings;

/** The member added a reaction or took it back. */
export type OwnReaction = { channel: string; id: string; emoji: string; on: boolean };

/** Members who have been typing since the last event. Transient: forget each after a few seconds, or when they send. */
export type Typing = { channel: string; members: Author[] };

/** The reason why a session ended: the member logged out, or was idle for too long. */
export type SessionEnd = { reason: "logout" | "expired" };

/** Every event that the server sends over a socket without being asked, with its payload. */
export type ServerPayloads = {
  "channel:changes": ChannelChanges;
  /** The receiver is too slow: events waiting for it were dropped, and it has to catch up by revision. */
  "channel:stale": { channel: string };
  "channels:activity": ChannelActivity[];
  /** The unread count may have dropped: if your read marker is before such a message, ask for the list of channels. */
  "channels:deletions": ChannelDeletion[];
  /** A channel was made or altered. Fields that depend on the member (such as `unread` and `muted`) are not the receiver's own. */
  "channels:changed": Channel;
  /** Another socket of the member moved their read marker, or a mention after it is gone. */
  "channel:read": ReadMarker;
  "channels:read": ReadMarker[];
  /** Sent to members whom a message newly mentions, in any channel. */
  mentioned: Mention;
  "channel:settings": SettingsChange;
  /** Another socket of the member did it: a message names only the first of very many who reacted. */
  "message:reacted": OwnReaction;
  typing: Typing;
  presence: PresenceChange;
  /** The server is about to stop: connect again after a random part of this time, in seconds. */
  "server:stopping": { retryWithin: number };
  "session:ended": SessionEnd;
};

/** The same as functions, the form that Socket.IO wants. */
export type ServerEvents = { [Name in keyof ServerPayloads]: (payload: ServerPayloads[Name]) => void };

/**
 * Who hears a live event: every socket; the sockets that have a channel open; all sockets of one member, except one that
 * has its ack already; all sockets of some members; all sockets of one session.
 */
export type Audience = "everyone" | "channel" | "member" | "members" | "session";

/** The transport sends the other two, `channel:stale` and `server:stopping`, by itself. */
export type LiveEvent = Exclude<keyof ServerPayloads, "channel:stale" | "server:stopping">;

/** Who hears which event. The domain publishes it, the transport forwards it by this table. */
export const audienceOf = {
  "channel:changes": "channel",
  "channels:activity": "everyone",
  "channels:deletions": "everyone",
  "channels:changed": "everyone",
  "channel:read": "member",
  "channels:read": "member",
  "channel:settings": "member",
  "message:reacted": "member",
  mentioned: "members",
  typing: "channel",
  presence: "channel",
  "session:ended": "session",
} as const satisfies Record<LiveEvent, Audience>;

/** The fields of each event that the page uses, checked before its state changes: a page may be older than its server. */
export const eventShapes = {
  "channel:changes": { channel: "", from: 0, to: 0, messages: [message] },
  "channel:stale": { channel: "" },
  "channels:activity": [{ slug: "", seq: 0, lastActivityAt: "" }],
  "channels:changed": channel,
  "channels:deletions": [{ slug: "", seq: 0 }],
  "channel:read": mark,
  "channels:read": [mark],
  mentioned: { channel: "", message },
  "channel:settings": { channel: "", ...settings },
  "message:reacted": { id: "", emoji: "", on: true },
  typing: { channel: "", members: [author] },
  presence: { channel: "", entered: [member], left: [""] },
  "session:ended": { reason: "" },
} as const satisfies Record<Exclude<keyof ServerPayloads, "server:stopping">, Shape>;
