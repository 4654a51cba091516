const tilde = "~".charCodeAt(0);
const colon = ":".charCodeAt(0);
const textBytes = 100;

/** The text of a bench message holds its number and the time when it was due. */
export type Nonces = { numbers: number[]; times: number[] };

/** Microseconds on a monotonic clock. Sender and receiver are the same process, so one clock is enough. */
export const now = (): number => Math.round(performance.now() * 1_000);

/** A text of 100 bytes that begins with its number and time, in hexadecimal between tildes. */
export function textOf(number: number, time: number): string {
  return `~${number.toString(16)}:${time.toString(16)}~`.padEnd(textBytes, " and so they went on talking");
}

/** Finds the nonces of all texts in a frame. Nothing else that the servers send has a tilde. */
export function findNonces(bytes: Buffer, start: number, end: number): Nonces {
  const found: Nonces = { numbers: [], times: [] };
  const frame = bytes.subarray(start, end);
  for (let at = frame.indexOf(tilde); at >= 0; at = frame.indexOf(tilde, at)) {
    const middle = hexEnd(frame, at + 1);
    if (frame[middle] !== colon)
      throw new Error(`A tilde that begins no nonce: ${frame.toString("utf8", at, at + 40)}`);
    const last = hexEnd(frame, middle + 1);
    found.numbers.push(Number.parseInt(frame.toString("latin1", at + 1, middle), 16));
    found.times.push(Number.parseInt(frame.toString("latin1", middle + 1, last), 16));
    at = last + 1;
  }
  return found;
}

function hexEnd(bytes: Buffer, start: number): number {
  let at = start;
  for (let byte = bytes[at] ?? 0; isHex(byte); byte = bytes[++at] ?? 0);
  return at;
}

const isHex = (byte: number): boolean => (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 102);
