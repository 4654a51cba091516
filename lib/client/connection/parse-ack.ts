import type { ErrorView } from "#lib/contract/errors/error-view";
import type { Ack } from "#lib/contract/events";
import { toError } from "#lib/client/connection/http-request";

/**
 * What the server answered over the socket.
 * @throws Refusal when it said no; Unreachable where it did so in a way that only a later version knows
 */
export function parseAck<Output>(answer: Ack<Output>): Output {
  if (isRefused(answer)) throw toError(answer.error);
  return answer;
}

function isRefused(answer: unknown): answer is { error: ErrorView } {
  return typeof answer === "object" && answer !== null && "error" in answer;
}
