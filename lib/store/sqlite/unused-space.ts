/** Where a page of a tree has what (https://sqlite.org/fileformat.html, 1.6): all in bytes. */
const fileHeaderLength = 100;
const cellsAt = 3;
const contentAt = 5;
/** By the kind of the page, which is its first byte. */
const headerLengths = new Map([
  [2, 12],
  [5, 12],
  [10, 8],
  [13, 8],
]);

/** What of a page is in no use between its list of cells and the cells; undefined where it is no page of a tree. */
export function unusedSpaceIn(page: Buffer, number: number): Buffer | undefined {
  const start = number === 1 ? fileHeaderLength : 0;
  const headerLength = headerLengths.get(page.readUInt8(start));
  if (headerLength === undefined) return undefined;
  const from = start + headerLength + 2 * page.readUInt16BE(start + cellsAt);
  // The largest page has no room to say so.
  const to = page.readUInt16BE(start + contentAt) || 65_536;
  return from < to && to <= page.length ? page.subarray(from, to) : undefined;
}

/** Whether anything is left there. */
export function isClean(space: Buffer | undefined): boolean {
  // Each byte is the same as the one before it, and the first is 0.
  return !space || (space[0] === 0 && space.subarray(1).equals(space.subarray(0, -1)));
}
