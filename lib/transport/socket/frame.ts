import type { ServerEvents } from "#lib/contract/events";

/** An event encoded once for all who get it. */
export type EncodedEvent = {
  /** As Engine.IO takes it: a Socket.IO event packet of the main namespace. */
  packet: string;
  /** The whole WebSocket frame (RFC 6455 §5.2): text, final, unmasked as all that a server sends. */
  frame: Buffer;
};

export function encodeEvent<Name extends keyof ServerEvents>(
  name: Name,
  payload: Parameters<ServerEvents[Name]>[0],
): EncodedEvent {
  const packet = `2${JSON.stringify([name, payload])}`;
  return { packet, frame: textFrame(`4${packet}`) };
}

function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const headLength = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(headLength + length);
  frame[0] = 0x81;
  if (headLength === 2) frame[1] = length;
  else if (headLength === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, headLength);
  return frame;
}
