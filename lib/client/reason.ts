import { isRefusal } from "#lib/contract/refusal";
import { Unreachable } from "#lib/client/unreachable";

/** Why something was not done, as a sentence that can stand where it was asked for. */
export function reasonOf(error: unknown): string {
  return (isRefusal(error) ? error : new Unreachable()).message;
}
