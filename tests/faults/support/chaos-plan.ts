/** The size of a chaos run: its messages and its faults. */
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
  /** Clients that join during the run. */
  lateClients: number;
  channels: number;
  /** The maximum of messages per channel in each client. */
  maxMessages: number;
};
