/** A longer wait is not obeyed: a proxy may announce its own maintenance. */
const maxRetryAfterSeconds = 300;

/** Seconds of a `Retry-After`, which is a number of them or a date (RFC 9110 §10.2.3). */
export function retryAfterSeconds(retryAfter: string | null): number {
  if (!retryAfter) return 0;
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1_000;
  return Math.min(maxRetryAfterSeconds, Math.max(0, seconds || 0));
}
