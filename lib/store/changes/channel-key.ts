/** A channel as its messages need it: the id for the tables, the slug for clients. */
export type ChannelKey = { id: string; slug: string };
