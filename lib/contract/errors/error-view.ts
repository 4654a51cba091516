import type { ErrorCode } from "#lib/contract/errors/codes";
import type { Reason } from "#lib/contract/errors/reasons";

/** Details of a refusal that help the client to go on. */
export type ErrorExtras = {
  /** Seconds to wait before the same may be tried again. */
  retryAfter?: number;
  /** Free display names close to the one refused (`name_taken`). */
  suggestions?: string[];
  /** The slug of the channel that exists already (`channel_exists`). */
  slug?: string;
  /** The exact cause, where the code alone does not tell it. */
  reason?: Reason;
  /** The limit that was exceeded, where there is one. */
  limit?: number;
  /** The refused field of the input, where it is known. */
  field?: string;
};

/** A refusal on the wire: in a socket's ack as `{ error }`, over HTTP as members of the problem document. */
export type ErrorView = { code: ErrorCode; detail: string } & ErrorExtras;
