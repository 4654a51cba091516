/** What the server reads; everything else that the browser can show is sent as something that it does. */
const serverFormats = new Set(["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"]);

export const isSupportedFormat = (type: string): boolean => serverFormats.has(type);

/** Enough of a file to tell whether it moves. */
const headerBytes = 64 * 1024;

/** Whether a file may have more than one frame, which scaling would lose. Its own header says so. */
export async function isAnimated(file: Blob): Promise<boolean> {
  if (file.type === "image/gif") return true;
  const header = new TextDecoder("latin1").decode(await file.slice(0, headerBytes).arrayBuffer());
  if (header.startsWith("WEBPVP8X", 8)) return (header.charCodeAt(20) & 2) > 0;
  if (header.startsWith("PNG", 1)) return header.includes("acTL");
  return header.startsWith("ftypavis", 4);
}
