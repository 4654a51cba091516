import type { DisconnectDescription } from "socket.io-client";

/** A request without a response yet, and its length in UTF-16 units. */
type PendingRequest = { length: number };

/**
 * The requests over the socket that have no response yet. If the connection ends because a frame was too large, it was the
 * longest request: sent again, it would end the next connection, too, and so on.
 */
export class PendingRequests {
  readonly #open = new Set<PendingRequest>();
  #tooLarge: PendingRequest | undefined;

  /** @param text the request as it is sent */
  add(text: string): PendingRequest {
    const request = { length: text.length };
    this.#open.add(request);
    return request;
  }

  /** The connection has ended. */
  disconnected(why: DisconnectDescription | undefined): void {
    if (saysTooLarge(why)) this.#tooLarge = [...this.#open].toSorted((one, other) => other.length - one.length)[0];
  }

  /** @returns whether this request was too large for a frame */
  remove(request: PendingRequest): boolean {
    this.#open.delete(request);
    return this.#tooLarge === request;
  }
}

/** By the WebSocket's code 1009 (RFC 6455 §7.4.1), or by the status 413 where it polls. */
function saysTooLarge(why: DisconnectDescription | undefined): boolean {
  const context = member(why, "context");
  return member(context, "code") === 1009 || member(why, "description") === 413;
}

const member = (thing: unknown, name: string): unknown =>
  typeof thing === "object" && thing !== null ? Reflect.get(thing, name) : undefined;
