/**
 * WebSocket frames (RFC 6455) as far as the bench needs them: text, unfragmented, and masked with a key of zeros, which
 * the protocol allows and which leaves the bytes as they are.
 */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const frame = Buffer.alloc(2 + extended + 4 + length);
  frame[0] = 0x81;
  frame[1] = 0x80 | (extended === 0 ? length : extended === 2 ? 126 : 127);
  if (extended === 2) frame.writeUInt16BE(length, 2);
  if (extended === 8) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.write(text, 2 + extended + 4);
  return frame;
}

/** Bytes before the payload of the frame at `at`, which a server never masks; 0 while too little of it is there. */
export function headerSize(bytes: Buffer, at: number, end: number): number {
  if (end - at < 2) return 0;
  const length = (bytes[at + 1] ?? 0) & 0x7f;
  const size = length < 126 ? 2 : length === 126 ? 4 : 10;
  return end - at < size ? 0 : size;
}

/** Bytes of the payload of a frame whose header is there completely. */
export function payloadSize(bytes: Buffer, at: number): number {
  const length = (bytes[at + 1] ?? 0) & 0x7f;
  if (length < 126) return length;
  return length === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2));
}

/** A text frame that is complete by itself: all that Socket.IO sends on a WebSocket without compression. */
export const isText = (bytes: Buffer, at: number): boolean => bytes[at] === 0x81;
