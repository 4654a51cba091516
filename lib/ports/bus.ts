import type { Channel } from "#lib/contract/channel";
import type { ChannelActivity, ChannelChanges, SessionEnd } from "#lib/contract/events";

/** What happened, for whoever passes it on to those who are connected. */
export type BusEvents = {
  "channel:changes": ChannelChanges;
  "channels:activity": ChannelActivity;
  "channels:changed": Channel;
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
