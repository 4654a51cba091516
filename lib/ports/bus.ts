import type { audienceOf, LiveEvent, ServerPayloads } from "#lib/contract/events";

/** The address of an event, by the kind of its audience. */
export type Recipients = {
  everyone: object;
  channel: { channel: string };
  /** `exceptSocketId` is the socket that asked for it, if it was one: it has its ack. */
  member: { memberId: string; exceptSocketId: string | undefined };
  members: { memberIds: string[] };
  session: { sessionId: string };
};

type AudienceOf<Name extends LiveEvent> = (typeof audienceOf)[Name];

/** A live event with its address, as the domain publishes it. */
export type BusEvent<Name extends LiveEvent> = Recipients[AudienceOf<Name>] & { payload: ServerPayloads[Name] };

/**
 * Carries events from the domain to every process that holds sockets. Delivery is at most once and in the order of
 * publishing; clients fetch lost changes again by revision.
 */
export type Bus = {
  publish<Name extends LiveEvent>(name: Name, event: BusEvent<Name>): void;
  subscribe<Name extends LiveEvent>(name: Name, listener: (event: BusEvent<Name>) => void): void;
};
