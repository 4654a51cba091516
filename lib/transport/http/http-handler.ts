import type { Readable } from "node:stream";

/** A request, from either Next's route handler or the server in front of it. */
export type Incoming = {
  method: string;
  url: URL;
  /** Decoded parameters of the path, such as `:slug`. */
  params: Record<string, string>;
  header(name: string): string | undefined;
  body: Readable;
  /** Aborted when the client disconnects. */
  signal: AbortSignal;
};

export type Reply = {
  status: number;
  headers: Record<string, string>;
  body: string | Readable | null;
};

/** Handlers serve both ways in. They never throw: every refusal is a reply. */
export type HttpHandler = (incoming: Incoming) => Promise<Reply>;
