/** Exif has five directories (Exif 3.0, 4.5): the main one, three below it and the thumbnail's. */
const maxDirectories = 16;
/** Blocks in a file and entries in all of them. Cameras write a few hundred entries; maker notes are blocks of their own. */
const maxBlocks = 1_000;
const maxEntries = 100_000;

const tiffSignatures = ["II*\0", "MM\0*"];
/** Tags that point to another directory: Exif, GPS, interoperability. */
const pointers = new Set([0x8769, 0x8825, 0xa005]);

/**
 * Whether a file has Exif directories that point to each other in loops. libvips runs libexif on every file, and libexif
 * follows every path: six kilobytes can take half a minute, twenty can take hours. Blocks are found by their signatures,
 * wherever a format puts them.
 */
export function hasExifLoop(file: Buffer): boolean {
  const budget = { blocks: maxBlocks, entries: maxEntries };
  return tiffSignatures.some((signature) => {
    for (let at = file.indexOf(signature, 0, "latin1"); at >= 0; at = file.indexOf(signature, at + 1, "latin1")) {
      budget.blocks -= 1;
      if (budget.blocks < 0 || blockHasLoop(file.subarray(at), budget)) return true;
    }
    return false;
  });
}

function blockHasLoop(block: Buffer, budget: { entries: number }): boolean {
  const isLittle = block[0] === 0x49;
  const short = (at: number) => (isLittle ? block.readUInt16LE(at) : block.readUInt16BE(at));
  const long = (at: number) => (isLittle ? block.readUInt32LE(at) : block.readUInt32BE(at));
  if (block.length < 8) return false;

  const pending = [long(4)];
  for (let seen = 0; pending.length > 0; seen += 1) {
    const at = pending.pop() ?? 0;
    if (seen === maxDirectories) return true;
    if (at + 2 > block.length) continue;
    // A count beyond the end is cut to the entries that exist, as libexif does.
    const count = Math.min(short(at), Math.floor((block.length - at - 2) / 12));
    budget.entries -= count;
    if (budget.entries < 0) return true;
    const end = at + 2 + 12 * count;
    for (let entry = at + 2; entry < end; entry += 12) if (pointers.has(short(entry))) pending.push(long(entry + 8));
    if (seen === 0 && end + 4 <= block.length && long(end) !== 0) pending.push(long(end));
  }
  return false;
}
