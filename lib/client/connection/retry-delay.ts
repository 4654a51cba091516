import type { ErrorCode } from "#lib/contract/errors/codes";
import { isRefusal, type Refusal } from "#lib/contract/errors/refusal";
import { UnreachableError } from "#lib/client/connection/unreachable-error";

const maxDelayMs = 30_000;

/** Trouble of the server, not of what was asked. After `no_session` and `other_member` the page goes away by itself. */
const temporaryErrors = new Set<ErrorCode>([
  "internal",
  "no_session",
  "other_member",
  "rate_limited",
  "stopping",
  "unavailable",
  "storage_full",
  "too_many_connections",
  "upload_timeout",
]);

/** Milliseconds before the next attempt: longer each time, and never the same for everybody at once. */
export function retryDelay(attempt: number, random: () => number = Math.random): number {
  return Math.min(maxDelayMs, 500 * 2 ** attempt) * (0.5 + random() / 2);
}

/** Whether trying again later is of no use: the server was reached, is in no trouble, and does not ask to wait. */
export function isRefusedForGood(error: unknown): error is Refusal {
  return isRefusal(error) && !temporaryErrors.has(error.code) && error.extras.retryAfter === undefined;
}

/** Milliseconds that the server asked to wait, or what stands before it. */
export function requestedDelayMs(error: unknown): number {
  if (error instanceof UnreachableError) return error.retryAfter * 1_000;
  return isRefusal(error) ? (error.extras.retryAfter ?? 0) * 1_000 : 0;
}
