import type { Readable } from "node:stream";

/** A request, whoever received it: Next's route handler or the server in front of it. */
export type Incoming = {
  method: string;
  url: URL;
  /** Filled in from the path: `:slug` and the like, decoded. */
  params: Record<string, string>;
  header(name: string): string | undefined;
  body: Readable;
  /** Aborted when the other side is gone. */
  signal: AbortSignal;
};

export type Reply = {
  status: number;
  cacheHeaders: Record<string, string>;
  body: string | Readable | null;
};

/** One set of handlers serves both ways in. They never throw: every refusal is a reply. */
export type HttpHandler = (incoming: Incoming) => Promise<Reply>;
