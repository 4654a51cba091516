import { isErrorCode, type ErrorCode } from "#lib/contract/errors/codes";
import type { ErrorExtras, ErrorView } from "#lib/contract/errors/error-view";

/**
 * An error that clients may see, made by `refuse` or `refusal`. Next evaluates shared modules more than once, so that
 * `instanceof` fails between the server and its pages: use `isRefusal`.
 */
export class Refusal extends Error {
  override name = "Refusal";

  /** @param detail a sentence for people */
  constructor(
    readonly code: ErrorCode,
    readonly extras: ErrorExtras,
    detail: string,
  ) {
    super(detail);
  }
}

/** True also for a refusal that another copy of this module has thrown. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === "Refusal" && "code" in error && isErrorCode(error.code);
}

/** Turns a refusal into its form on the wire. */
export const viewOfRefusal = ({ code, message, extras }: Refusal): ErrorView => ({ code, detail: message, ...extras });
