import type { ErrorCode } from "#lib/contract/errors/codes";
import type { ErrorExtras } from "#lib/contract/errors/error-view";
import type { EncodeRequest, Facts } from "#lib/adapters/sharp/encode";
import type { Header, HeaderRequest } from "#lib/adapters/sharp/header";

/** Messages from the server to an image worker, as JSON: paths and facts, never pixels. */
export type Question = { readHeader: HeaderRequest } | { encode: EncodeRequest };

export type Answer =
  | { header: Header }
  | { encoded: Facts }
  | { refusal: { code: ErrorCode; extras: ErrorExtras; detail: string } }
  /** An error that is not the sender's fault, such as a full disk. */
  | { failure: { message: string; code?: unknown } };
