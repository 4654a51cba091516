import type { ErrorCode } from "#lib/contract/errors/codes";
import { isRefusal } from "#lib/contract/errors/refusal";

/** Whether the server said no, and for this reason. */
export function isRefusedWith(error: unknown, code: ErrorCode): boolean {
  return isRefusal(error) && error.code === code;
}
