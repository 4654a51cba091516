import type { Channel, ReadMark } from "#lib/contract/channel";
import type {
  ChannelActivity,
  ChannelChanges,
  ChannelDeletion,
  Mention,
  OwnReaction,
  SessionEnd,
  SettingsChange,
  Typing,
} from "#lib/contract/events";

/** News for all sockets of a member but the one that asked for it, if it was one: that one has its answer. */
export type ForMember<Payload> = { memberId: string; exceptSocketId: string | undefined; payload: Payload };

/** What happened, for whoever passes it on to those who are connected. */
export type BusEvents = {
  "channel:changes": ChannelChanges;
  "channels:activity": ChannelActivity;
  "channels:deletions": ChannelDeletion;
  "channels:changed": Channel;
  "channel:read": ForMember<ReadMark>;
  "channels:read": ForMember<ReadMark[]>;
  mentioned: Mention & { memberIds: string[] };
  "channel:settings": ForMember<SettingsChange>;
  "message:reacted": ForMember<OwnReaction>;
  typing: Typing;
  "session:ended": SessionEnd & { sessionId: string };
};

/**
 * Carries what happened from the domain to every process that holds sockets. Delivery is at most once and in the order
 * of publishing; what is lost is fetched again by revision.
 */
export type Bus = {
  publish<Name extends keyof BusEvents>(name: Name, event: BusEvents[Name]): void;
  subscribe<Name extends keyof BusEvents>(name: Name, listener: (event: BusEvents[Name]) => void): void;
};
