import type { Parley } from "#lib/compose";

export type { Actor, MemberActor } from "#lib/domain/actor";
export type { Result, CookieContent } from "#lib/domain/result";

/**
 * Next evaluates shared modules separately for server.ts, pages and route handlers, which share only `globalThis`. So
 * server.ts hands over its composition in this slot. All other modules import only types.
 */
const slot = Symbol.for("parley.runtime");

type Slot = { [slot]?: Parley };

export function installRuntime(parley: Parley): void {
  (globalThis as Slot)[slot] = parley;
}

export function runtime(): Parley {
  const parley = (globalThis as Slot)[slot];
  if (!parley) throw new Error("Parley is not composed yet: server.ts has to install the runtime first.");
  return parley;
}
