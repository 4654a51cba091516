/** The formats that the server reads; other images are converted to one of them. */
const serverFormats = new Set(["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"]);

export const isSupportedFormat = (type: string): boolean => serverFormats.has(type);

/** Enough of a file to tell whether it is animated. */
const headerBytes = 64 * 1024;

/** Whether a file's header says that it may have more than one frame: scaling would lose them. */
export async function isAnimated(file: Blob): Promise<boolean> {
  if (file.type === "image/gif") return true;
  const header = new TextDecoder("latin1").decode(await file.slice(0, headerBytes).arrayBuffer());
  if (header.startsWith("WEBPVP8X", 8)) return (header.charCodeAt(20) & 2) > 0;
  if (header.startsWith("PNG", 1)) return header.includes("acTL");
  return header.startsWith("ftypavis", 4);
}
