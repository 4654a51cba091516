/** Offsets in a b-tree page, in bytes (https://sqlite.org/fileformat.html, 1.6). */
const fileHeaderLength = 100;
const cellsAt = 3;
const contentAt = 5;
/** Lengths by the type of page, its first byte. */
const headerLengths = new Map([
  [2, 12],
  [5, 12],
  [10, 8],
  [13, 8],
]);

/** The unused space of a b-tree page, between its list of cells and the cells; undefined for other pages. */
export function unusedSpaceIn(page: Buffer, number: number): Buffer | undefined {
  const start = number === 1 ? fileHeaderLength : 0;
  const headerLength = headerLengths.get(page.readUInt8(start));
  if (headerLength === undefined) return undefined;
  const from = start + headerLength + 2 * page.readUInt16BE(start + cellsAt);
  // 0 stands for 65,536, which two bytes cannot hold.
  const to = page.readUInt16BE(start + contentAt) || 65_536;
  return from < to && to <= page.length ? page.subarray(from, to) : undefined;
}

/** Whether a space holds nothing but zeros. */
export function isClean(space: Buffer | undefined): boolean {
  // Each byte is the same as the one before it, and the first is 0.
  return !space || (space[0] === 0 && space.subarray(1).equals(space.subarray(0, -1)));
}
