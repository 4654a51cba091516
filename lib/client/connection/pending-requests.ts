import type { DisconnectDescription } from "socket.io-client";

/** A question that waits for its answer, by the length of what was asked. */
type PendingRequest = { length: number };

/**
 * What was asked over the socket and has no answer yet. Where the connection ends because something was too large for it, it was
 * the longest: asked again, it would end the next one, too, without an end.
 */
export class PendingRequests {
  readonly #open = new Set<PendingRequest>();
  #tooLarge: PendingRequest | undefined;

  /** @param text what is asked, as it is sent */
  add(text: string): PendingRequest {
    const request = { length: text.length };
    this.#open.add(request);
    return request;
  }

  /** The connection has ended. */
  disconnected(why: DisconnectDescription | undefined): void {
    if (saysTooLarge(why)) this.#tooLarge = [...this.#open].toSorted((one, other) => other.length - one.length)[0];
  }

  /** @returns whether this is the question that was too large */
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
