/** The sockets that have a channel open. */
export const channelRoom = (slug: string) => `channel:${slug}`;
/** The channel of a room; undefined for a room of another kind. */
export const channelOfRoom = (room: string) =>
  room.startsWith("channel:") ? room.slice("channel:".length) : undefined;
/** The sockets of one session, which are all its tabs. */
export const sessionRoom = (sessionId: string) => `session:${sessionId}`;
