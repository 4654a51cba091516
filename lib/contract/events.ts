import type { Channel, ChannelSettings, ReadMark } from "#lib/contract/channel";
import type { ErrorView } from "#lib/contract/errors/catalogue";
import type { Author, Member } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import type { InputOf, OutputOf } from "#lib/contract/operations";
import type { OperationName, routes } from "#lib/contract/routes";

/** Contiguous revisions of one channel, with the present state of every message that changed in them. */
export type ChannelChanges = { channel: string; from: number; to: number; messages: Message[] };

/** Something was said in a channel. It is told to those who do not have it open: the others get `channel:changes`. */
export type ChannelActivity = Pick<Channel, "slug" | "seq" | "lastActivityAt">;

/** Something was deleted in a channel: the latest of it. Told, as activity is, to those who do not have it open. */
export type ChannelDeletion = Pick<Channel, "slug" | "seq">;

/** A message that mentions the receiver, and its channel. */
export type Mention = { channel: string; message: Message };

/** Who came to and who left a channel's feed. Transient: may be dropped, `channel:open` tells the whole list. */
export type PresenceChange = { channel: string; entered: Member[]; left: string[] };

/** What a member wants of a channel was changed: in another tab, by another program, or by writing in a channel left. */
export type SettingsChange = { channel: string } & ChannelSettings;

/** The member has chosen an emoji for a message, or has taken it back. */
export type OwnReaction = { channel: string; id: string; emoji: string; on: boolean };

/** Who has been writing since it was last told. Transient: forget each after a few seconds, or when they have spoken. */
export type Typing = { channel: string; members: Author[] };

/** Why a session ended: the member logged out, or was away for longer than sessions live. */
export type SessionEnd = { reason: "logout" | "expired" };

/** What the server tells over the socket without being asked. */
export type ServerEvents = {
  "channel:changes": (changes: ChannelChanges) => void;
  /** The receiver lags too far behind: what waited for it was dropped, it has to catch up by revision. */
  "channel:stale": (stale: { channel: string }) => void;
  "channels:activity": (activity: ChannelActivity[]) => void;
  /** What is unread may be less: whose mark stands before such a message asks for the list of channels. */
  "channels:deletions": (deletions: ChannelDeletion[]) => void;
  /** A channel was made or altered; what in it is of a member (such as `unread` and `muted`) is not the receiver's own. */
  "channels:changed": (channel: Channel) => void;
  /** The member's read mark was moved by another of their sockets, or what called them behind it is gone. */
  "channel:read": (mark: ReadMark) => void;
  "channels:read": (marks: ReadMark[]) => void;
  /** Told to those whom a message newly mentions, in whatever channel it is. */
  mentioned: (mention: Mention) => void;
  "channel:settings": (change: SettingsChange) => void;
  /** Another of the member's sockets did it: of a reaction by very many, the message itself names only the first. */
  "message:reacted": (reaction: OwnReaction) => void;
  typing: (typing: Typing) => void;
  presence: (change: PresenceChange) => void;
  /** The server is about to go: connect again after a random part of this time, in seconds. */
  "server:stopping": (stop: { retryWithin: number }) => void;
  "session:ended": (end: SessionEnd) => void;
};

/** What a socket's ack carries. */
export type Ack<Output> = Output | { error: ErrorView };

type Routes = typeof routes;

/** The operations that can be asked for over the socket. */
export type SocketOperationName = {
  [Name in OperationName]: Routes[Name] extends { event: string } ? Name : never;
}[OperationName];

/** The socket event of an operation, such as `message:send`. */
export type EventOf<Name extends SocketOperationName> = Routes[Name]["event"];

/** What a client asks for over the socket. */
export type ClientEvents = {
  [Name in SocketOperationName as EventOf<Name>]: (
    input: InputOf<Name>,
    ack: (answer: Ack<OutputOf<Name>>) => void,
  ) => void;
} & { "channel:close": (input: { channel: string }, ack: (answer: Ack<{ channel: string }>) => void) => void };
