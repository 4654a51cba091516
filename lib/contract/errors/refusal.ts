import { isErrorCode, type ErrorCode } from "#lib/contract/errors/codes";
import type { ErrorExtras, ErrorView } from "#lib/contract/errors/error-view";

/**
 * Parley says no. Next evaluates shared modules more than once, so `instanceof` fails between the server and its pages:
 * recognise a refusal with `isRefusal`, by its code. Whoever refuses makes it with `refuse` or `refusal`.
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

/** Also of a refusal that another copy of this module has thrown. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === "Refusal" && "code" in error && isErrorCode(error.code);
}

/** A refusal as it travels. */
export const viewOfRefusal = ({ code, message, extras }: Refusal): ErrorView => ({ code, detail: message, ...extras });
