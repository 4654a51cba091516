/**
 * Lists the chunks of a WebP file by name, also those in the frames of an animation. It only follows the container
 * format (RFC 9649), so that no metadata is missed.
 */
export function chunksOf(webp: Uint8Array): string[] {
  const bytes = Buffer.from(webp);
  if (bytes.toString("latin1", 0, 4) !== "RIFF" || bytes.toString("latin1", 8, 12) !== "WEBP")
    throw new Error("This is not a WebP file.");
  if (bytes.readUInt32LE(4) + 8 !== bytes.length) throw new Error("There are bytes after the WebP file.");
  return chunkNamesIn(bytes.subarray(12));
}

function chunkNamesIn(bytes: Buffer): string[] {
  const names: string[] = [];
  for (let offset = 0; offset < bytes.length;) {
    const name = bytes.toString("latin1", offset, offset + 4);
    const length = bytes.readUInt32LE(offset + 4);
    names.push(name);
    // A frame has a position and a duration, and then chunks again.
    if (name === "ANMF") names.push(...chunkNamesIn(bytes.subarray(offset + 8 + 16, offset + 8 + length)));
    offset += 8 + length + (length % 2);
  }
  return names;
}
