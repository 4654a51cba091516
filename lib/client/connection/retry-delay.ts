import type { ErrorCode } from "#lib/contract/errors/codes";
import { isRefusal, type Refusal } from "#lib/contract/errors/refusal";
import { UnreachableError } from "#lib/client/connection/unreachable-error";

const maxDelayMs = 30_000;
/** No attempt to reconnect waits longer. */
export const maxReconnectDelayMs = 5_000;

/** Errors of the server, not of the request. After `no_session` and `other_member` the page reloads by itself. */
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

/** Milliseconds before the next attempt: longer each time, and random, so that not all clients come back at once. */
export function retryDelay(attempt: number, random: () => number = Math.random): number {
  return Math.min(maxDelayMs, 500 * 2 ** attempt) * (0.5 + random() / 2);
}

/** Whether trying again is of no use: the server has refused, and not because of a passing problem. */
export function isRefusedForGood(error: unknown): error is Refusal {
  return isRefusal(error) && !temporaryErrors.has(error.code) && error.extras.retryAfter === undefined;
}

/** Milliseconds that the server, or a proxy in front of it, asked to wait. */
export function requestedDelayMs(error: unknown): number {
  if (error instanceof UnreachableError) return error.retryAfter * 1_000;
  return isRefusal(error) ? (error.extras.retryAfter ?? 0) * 1_000 : 0;
}
