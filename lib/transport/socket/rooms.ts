/** Those who have a channel open. */
export const channelRoom = (slug: string) => `channel:${slug}`;
/** The sockets of one session: all its tabs. */
export const sessionRoom = (sessionId: string) => `session:${sessionId}`;
