import type { IncomingMessage } from "node:http";

/** A header by its lower-case name; repeated ones are joined. */
export function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  return headers[name]?.toString();
}
