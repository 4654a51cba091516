import type { ErrorView } from "#lib/contract/errors/error-view";
import type { Ack } from "#lib/contract/socket-operations";
import { toError } from "#lib/client/connection/http-request";

/**
 * Parses the content of an ack.
 * @throws Refusal when the server refused; Unreachable for a refusal whose code only a later version knows
 */
export function parseAck<Output>(answer: Ack<Output>): Output {
  if (isRefused(answer)) throw toError(answer.error);
  return answer;
}

function isRefused(answer: unknown): answer is { error: ErrorView } {
  return typeof answer === "object" && answer !== null && "error" in answer;
}
