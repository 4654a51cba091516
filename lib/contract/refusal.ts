import { errors, type ErrorCode, type ErrorExtras, type ErrorView } from "#lib/contract/errors";

/**
 * Thrown wherever Parley says no. Next evaluates shared modules more than once, so `instanceof` fails between the server
 * and its pages: recognise a refusal with `isRefusal`, by its code.
 */
export class Refusal extends Error {
  override name = "Refusal";

  constructor(
    readonly code: ErrorCode,
    readonly extras: ErrorExtras = {},
    detail: string = errors[code].detail,
  ) {
    super(detail);
  }
}

/** @param detail a sentence for people, where the catalogue's own is not precise enough */
export function refuse(code: ErrorCode, detail?: string, extras?: ErrorExtras): never {
  throw new Refusal(code, extras, detail);
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === "Refusal" && "code" in error && isErrorCode(error.code);
}

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(errors, code);
}

/** What outsiders see of any error: a refusal as it is, everything else as `internal` without its message. */
export function viewOfError(error: unknown): ErrorView {
  return isRefusal(error)
    ? { code: error.code, detail: error.message, ...error.extras }
    : { code: "internal", detail: errors.internal.detail };
}
