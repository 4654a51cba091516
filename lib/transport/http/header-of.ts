import type { IncomingMessage } from "node:http";

/** A header, by its name in small letters; what came several times is one. */
export function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  return headers[name]?.toString();
}
