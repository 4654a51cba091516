import type { ErrorCode } from "#lib/contract/errors/codes";
import { errors, type ErrorExtras, type ErrorView } from "#lib/contract/errors/catalogue";
import { isExhausted } from "#lib/contract/exhausted";
import { isRefusal, Refusal, viewOfRefusal } from "#lib/contract/errors/refusal";

/** @param detail a sentence for people, where the catalogue's own is not precise enough */
export const refusal = (code: ErrorCode, extras: ErrorExtras = {}, detail: string = errors[code].detail): Refusal =>
  new Refusal(code, extras, detail);

/** Thrown wherever Parley says no. @param detail a sentence for people, where the catalogue's own is not precise enough */
export function refuse(code: ErrorCode, detail?: string, extras?: ErrorExtras): never {
  throw refusal(code, extras, detail);
}

/** Seconds after which somebody may have given file handles or processes back. */
const exhaustedFor = 2;

/**
 * What outsiders see of any error: a refusal as it is; `unavailable` where the system has no more of something for the
 * moment; everything else as `internal` without its message.
 */
export function viewOfError(error: unknown): ErrorView {
  if (isRefusal(error)) return viewOfRefusal(error);
  if (isExhausted(error)) return viewOfRefusal(refusal("unavailable", { retryAfter: exhaustedFor }));
  return { code: "internal", detail: errors.internal.detail };
}
