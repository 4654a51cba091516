/**
 * The chunks of a WebP file by their names, also those within the frames of an animation. Read by nothing but the
 * container's own rules (RFC 9649): what is not a picture can't hide from it.
 */
export function chunksOf(webp: Uint8Array): string[] {
  const bytes = Buffer.from(webp);
  if (bytes.toString("latin1", 0, 4) !== "RIFF" || bytes.toString("latin1", 8, 12) !== "WEBP")
    throw new Error("This is not a WebP file.");
  if (bytes.readUInt32LE(4) + 8 !== bytes.length) throw new Error("There is something behind the WebP file.");
  return chunkNamesIn(bytes.subarray(12));
}

function chunkNamesIn(bytes: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const name = bytes.toString("latin1", at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    names.push(name);
    // A frame: its place and duration, then chunks again.
    if (name === "ANMF") names.push(...chunkNamesIn(bytes.subarray(at + 8 + 16, at + 8 + length)));
    at += 8 + length + (length % 2);
  }
  return names;
}
