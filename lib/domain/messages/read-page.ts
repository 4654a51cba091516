import type { Message } from "#lib/contract/message";
import type { PageQuery } from "#lib/contract/page";

/** Reads messages before or after a seq, exclusive. Both ways give them in `seq` order. */
export type PageSource = {
  before(seq: number, limit: number): Promise<Message[]>;
  after(seq: number, limit: number): Promise<Message[]>;
};

/** Greater than any seq. */
const beyondLastSeq = Number.MAX_SAFE_INTEGER;

/** Reads the page of a query. */
export async function readPage(query: Omit<PageQuery, "channel">, source: PageSource): Promise<Message[]> {
  if (query.after !== undefined) return source.after(query.after, query.limit);
  if (query.around === undefined) return source.before(query.before ?? beyondLastSeq, query.limit);

  const older = await source.before(query.around, Math.floor(query.limit / 2));
  const newer = await source.after(query.around - 1, query.limit - older.length);
  return [...older, ...newer];
}
