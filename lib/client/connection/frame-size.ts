import { limits } from "#lib/contract/limits";

/** Bytes of a frame besides the request: the type of the packet and the number of the ack. */
const envelopeBytes = 32;
/** The most that UTF-8 makes of one UTF-16 code unit. */
const maxBytesPerUnit = 3;

/** Whether a request fits in one frame: over a larger one the server ends the connection. @param json as JSON */
export function fitsFrame(json: string): boolean {
  const maxBytes = limits.frameBytes - envelopeBytes;
  return json.length * maxBytesPerUnit <= maxBytes || new TextEncoder().encode(json).length <= maxBytes;
}
