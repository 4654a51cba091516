import type { ErrorCode } from "#lib/contract/error-codes";
import { errors, type ErrorExtras, type ErrorView } from "#lib/contract/errors";
import { isRefusal, Refusal, viewOfRefusal } from "#lib/contract/refusal";

/** @param detail a sentence for people, where the catalogue's own is not precise enough */
export const refusal = (code: ErrorCode, extras: ErrorExtras = {}, detail: string = errors[code].detail): Refusal =>
  new Refusal(code, extras, detail);

/** Thrown wherever Parley says no. @param detail a sentence for people, where the catalogue's own is not precise enough */
export function refuse(code: ErrorCode, detail?: string, extras?: ErrorExtras): never {
  throw refusal(code, extras, detail);
}

/** What outsiders see of any error: a refusal as it is, everything else as `internal` without its message. */
export function viewOfError(error: unknown): ErrorView {
  return isRefusal(error) ? viewOfRefusal(error) : { code: "internal", detail: errors.internal.detail };
}
