import { Refusal } from "#lib/contract/errors/refusal";
import { UnreachableError } from "#lib/client/connection/unreachable-error";
import { probeServer, type Responder } from "#lib/client/connection/probe-server";

/** Failures in a row, while Parley can be reached, that count as blocked: a changing network hardly breaks so many. */
const maxBreaks = 3;

/**
 * Recognizes uploads that a proxy with a size limit keeps rejecting: by an error without a reason, an HTML page, or a closed
 * connection. Retrying them would only waste the bytes.
 */
export class BlockedUploads {
  readonly #breaks = new Map<string, number>();

  constructor(private readonly probe: () => Promise<Responder> = probeServer) {}

  /** @returns the error to report: a refusal if the upload failed too often although Parley answers */
  async meaningOf(clientId: string, error: unknown): Promise<unknown> {
    if (!(error instanceof UnreachableError)) return this.#forget(clientId, error);
    if ((await this.probe()) !== "parley") return error;
    const breaks = (this.#breaks.get(clientId) ?? 0) + 1;
    this.#breaks.set(clientId, breaks);
    if (breaks < maxBreaks) return error;
    return this.#forget(clientId, new Refusal("too_large", { reason: "stopped_on_the_way" }, "stopped on the way"));
  }

  #forget(clientId: string, error: unknown): unknown {
    this.#breaks.delete(clientId);
    return error;
  }
}
