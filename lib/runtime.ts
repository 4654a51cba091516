import type { Parley } from "#lib/compose";

export type { Actor, MemberActor } from "#lib/domain/actor";
export type { Result, CookieContent } from "#lib/domain/result";

/**
 * Next evaluates shared modules separately for server.ts, for pages and for route handlers; only `globalThis` is one.
 * So what server.ts composed is handed over in this slot. Everybody else imports types only.
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
