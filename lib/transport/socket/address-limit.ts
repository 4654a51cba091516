import type { IncomingMessage } from "node:http";
import { runtime } from "#lib/runtime";
import { headerOf } from "#lib/transport/http/header-of";
import type { ParleyServer } from "#lib/transport/socket/parley-socket";

/** Limits the open connections of each address, even before they log in. */
export function limitConnectionsByAddress(io: ParleyServer): { isFull(request: IncomingMessage): boolean } {
  const open = new Map<string, number>();
  io.engine.on(
    "connection",
    (connection: { request: IncomingMessage; once(event: "close", listener: () => void): void }) => {
      const address = addressOf(connection.request);
      open.set(address, (open.get(address) ?? 0) + 1);
      connection.once("close", () => {
        const remaining = (open.get(address) ?? 1) - 1;
        if (remaining > 0) open.set(address, remaining);
        else open.delete(address);
      });
    },
  );
  return {
    isFull: (request) => (open.get(addressOf(request)) ?? 0) >= runtime().config.SOCKETS_PER_ADDRESS,
  };
}

/** The trusted proxy itself writes the last entry of X-Forwarded-For. */
function addressOf(request: IncomingMessage): string {
  const forwarded = runtime().config.TRUST_PROXY ? headerOf(request, "x-forwarded-for") : undefined;
  return forwarded?.split(",").at(-1)?.trim() || (request.socket.remoteAddress ?? "");
}
