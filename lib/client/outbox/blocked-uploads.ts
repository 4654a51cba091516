import { Refusal } from "#lib/contract/errors/refusal";
import { UnreachableError } from "#lib/client/connection/unreachable-error";
import { probeServer, type Responder } from "#lib/client/connection/probe-server";

/** How often an upload may break while Parley can be reached: a network that changes breaks one, hardly so many in a row. */
const maxBreaks = 3;

/**
 * Uploads that something on the way ends in its own manner: with an error that names no reason, with a page, or by cutting
 * the connection. A proxy with a limit does one of these, each time again, and each time all the bytes go for nothing.
 */
export class BlockedUploads {
  readonly #breaks = new Map<string, number>();

  constructor(private readonly probe: () => Promise<Responder> = probeServer) {}

  /** @returns what the failure of an upload means: that it will not get through, where Parley answers and it broke too often */
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
