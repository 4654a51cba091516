import type { Message } from "#lib/contract/message";
import type { PageAsked } from "#lib/contract/page";

/** Two ways to walk from a place, which itself is left out; both give messages in `seq` order. */
export type Walk = {
  before(seq: number, limit: number): Promise<Message[]>;
  after(seq: number, limit: number): Promise<Message[]>;
};

/** Above every place that a channel will ever have. */
const endOfTime = Number.MAX_SAFE_INTEGER;

/** The messages that a page asked for holds. */
export async function readPage(asked: Omit<PageAsked, "channel">, walk: Walk): Promise<Message[]> {
  if (asked.after !== undefined) return walk.after(asked.after, asked.limit);
  if (asked.around === undefined) return walk.before(asked.before ?? endOfTime, asked.limit);

  const older = await walk.before(asked.around, Math.floor(asked.limit / 2));
  const newer = await walk.after(asked.around - 1, asked.limit - older.length);
  return [...older, ...newer];
}
