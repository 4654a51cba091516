/** The size of a storm: how much is said in it, and what goes wrong meanwhile. */
export type ChaosPlan = {
  seed: number;
  /** Acknowledged messages. */
  messages: number;
  /** `kill -9` of the server, each at a random moment. */
  kills: number;
  /** SIGTERM, likewise. */
  terminations: number;
  /** Cuts of connections. */
  cuts: number;
  clients: number;
  /** Those who come only while it is going on. */
  lateClients: number;
  channels: number;
  /** Messages per channel that each client keeps. */
  maxMessages: number;
};
