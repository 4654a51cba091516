import type { ErrorCode } from "#lib/contract/errors/codes";
import type { ErrorExtras } from "#lib/contract/errors/catalogue";
import type { EncodeRequest, Facts } from "#lib/adapters/sharp/encode";
import type { Header, HeaderRequest } from "#lib/adapters/sharp/header";

/** What the server asks the process that reads images, as JSON: paths and facts, never pixels. */
export type Question = { readHeader: HeaderRequest } | { encode: EncodeRequest };

export type Answer =
  | { header: Header }
  | { encoded: Facts }
  | { refusal: { code: ErrorCode; extras: ErrorExtras; detail: string } }
  /** Not the sender's fault: a full disk, for one. */
  | { failure: { message: string; code?: unknown } };
