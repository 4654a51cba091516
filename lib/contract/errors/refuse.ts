import type { ErrorCode } from "#lib/contract/errors/codes";
import { errors } from "#lib/contract/errors/catalogue";
import type { ErrorExtras, ErrorView } from "#lib/contract/errors/error-view";
import { isExhausted } from "#lib/contract/exhausted";
import { sentenceOf, type Violation } from "#lib/contract/errors/reasons";
import { isRefusal, Refusal, viewOfRefusal } from "#lib/contract/errors/refusal";

/** Makes a refusal. @param detail replaces the catalogue's sentence where that is not precise enough */
export const refusal = (code: ErrorCode, extras: ErrorExtras = {}, detail: string = errors[code].detail): Refusal =>
  new Refusal(code, extras, detail);

/** Throws a refusal. @param detail replaces the catalogue's sentence where that is not precise enough */
export function refuse(code: ErrorCode, detail?: string, extras?: ErrorExtras): never {
  throw refusal(code, extras, detail);
}

/** Makes a refusal with the sentence of an exact cause. */
export function refusalFor(violation: Violation, code: ErrorCode, extras: ErrorExtras = {}): Refusal {
  return refusal(code, { ...violation, ...extras }, sentenceOf(violation));
}

/** Throws a refusal with the sentence of an exact cause. */
export function refuseFor(...[violation, code, extras]: Parameters<typeof refusalFor>): never {
  throw refusalFor(violation, code, extras);
}

/** By then, file handles or processes may be free again. */
const exhaustedRetrySeconds = 2;

/**
 * Turns any error into its public form: a refusal as it is, `unavailable` where the system has run out of a resource for
 * now, and `internal` without its message for everything else.
 */
export function viewOfError(error: unknown): ErrorView {
  if (isRefusal(error)) return viewOfRefusal(error);
  if (isExhausted(error)) return viewOfRefusal(refusal("unavailable", { retryAfter: exhaustedRetrySeconds }));
  return { code: "internal", detail: errors.internal.detail };
}
