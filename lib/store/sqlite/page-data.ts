/** The bytes of a page, from a row of `sqlite_dbpage` (https://sqlite.org/dbpage.html); undefined for anything else. */
export function pageBytesOf(row: unknown): Buffer | undefined {
  const data = typeof row === "object" && row !== null && "data" in row ? row.data : undefined;
  return ArrayBuffer.isView(data) ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : undefined;
}
