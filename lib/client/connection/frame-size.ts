import { limits } from "#lib/contract/limits";

/** Bytes of a frame beside what is asked: the kind of the packet and the number of the question. */
const envelope = 32;
/** The most that UTF-8 makes of one UTF-16 code unit. */
const bytesPerUnit = 3;

/** Whether a question goes into one frame: over a larger one the server ends the connection. @param written as JSON */
export function fitsFrame(written: string): boolean {
  const room = limits.frameBytes - envelope;
  return written.length * bytesPerUnit <= room || new TextEncoder().encode(written).length <= room;
}
