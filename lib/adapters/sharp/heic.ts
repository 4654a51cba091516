import { open } from "node:fs/promises";

/** The brands of HEIF files coded as HEVC (ISO/IEC 23008-12, annex B). */
const brands = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs"]);
/** Bytes that hold the brands of real files. */
const headLength = 64;

/** Whether a file is one of Apple's photos; see docs/decisions for why they are not decoded here. */
export async function isHeic(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
    const head = buffer.toString("latin1", 0, bytesRead);
    return head.startsWith("ftyp", 4) && brandsIn(head).some((brand) => brands.has(brand));
  } finally {
    await file.close();
  }
}

/** The major brand, and after its version the compatible ones. */
function brandsIn(head: string): string[] {
  const compatible = head.slice(16, head.charCodeAt(3)).match(/.{4}/gs) ?? [];
  return [head.slice(8, 12), ...compatible];
}
