import type { Author } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import { firstIndexFrom, messageAtSeq, type Feed } from "#lib/client/feed/feed";
import type { PendingMessage } from "#lib/client/outbox/pending-message";
import type { RowRange } from "#lib/client/message-list/row-range";
import { dayOf, type TimeZoneAndLocale } from "#lib/i18n/dates";

/** A message of the channel, or one that is still on its way to it. */
export type SaidRow = {
  kind: "said";
  key: string;
  /** Its place in the list, from 0: a message's is one less than its `seq`. */
  index: number;
  /** Whether a new day begins here. */
  day: boolean;
  /** Whether face and name stand here, or somebody goes on. */
  headed: boolean;
  author: Author;
  time: string;
  message: Message | null;
  entry: PendingMessage | null;
};

/** A message that is not loaded yet: its place is kept free. */
type MissingRow = { kind: "missing"; key: string; index: number };

export type Row = SaidRow | MissingRow;

type Said = { author: Author; createdAt: string };

/** Messages of one author this close together share one head. */
const together = 5 * 60_000;

/**
 * Lays out a part of a channel. A message has the same key before and after it settles, so its row stays where it is.
 * @param waiting what this member has sent off in this channel and has not arrived, as `waitingOf` gives it
 */
export function rowsOf(
  feed: Feed,
  waiting: readonly PendingMessage[],
  me: Author,
  reader: TimeZoneAndLocale,
  { from, to }: RowRange,
): Row[] {
  const rows: Row[] = [];
  const saidAt = (index: number): { said: Said; message: Message | null; entry: PendingMessage | null } | undefined => {
    const message = index < feed.lastSeq ? (messageAtSeq(feed, index + 1) ?? null) : null;
    if (message) return { said: message, message, entry: null };
    const entry = waiting[index - feed.lastSeq];
    return entry && { said: { author: me, createdAt: entry.createdAt }, message: null, entry };
  };
  let previous = saidAt(from - 1)?.said;
  for (let index = from; index < Math.min(to, feed.lastSeq + waiting.length); index += 1) {
    const found = saidAt(index);
    if (!found) rows.push({ kind: "missing", key: `missing ${index}`, index });
    else {
      const { said, message, entry } = found;
      const day = !previous || dayOf(previous.createdAt, reader) !== dayOf(said.createdAt, reader);
      const isSeam = message !== null && feed.headerSeqs.has(message.seq);
      const headed = day || !previous || isSeam || !belongTogether(previous, said);
      const key = keyOf(said.author, message?.clientId ?? entry?.clientId ?? "");
      rows.push({ kind: "said", key, index, day, headed, author: said.author, time: said.createdAt, message, entry });
    }
    previous = found?.said;
  }
  return rows;
}

/** The indexes of all rows that hold something. @param count of all rows, those that wait among them */
export function presentRows({ messages, lastSeq }: Feed, count: number): readonly number[] {
  const waiting = Array.from({ length: count - lastSeq }, (_, place) => lastSeq + place);
  return [...messages.map(({ seq }) => seq - 1), ...waiting];
}

/** What of all that was sent off has not arrived among the messages. */
export function waitingOf(feed: Feed, pending: readonly PendingMessage[], me: Author): readonly PendingMessage[] {
  if (pending.length === 0) return pending;
  const own = feed.messages.filter(({ author }) => author.id === me.id);
  const arrived = new Set(own.map(({ clientId }) => clientId));
  return pending.filter(({ clientId }) => !arrived.has(clientId));
}

/** The messages of rows that are loaded, from one index to another, both included. */
export function messagesBetween({ messages }: Feed, from: number, to: number): readonly Message[] {
  return messages.slice(firstIndexFrom(messages, from + 1), firstIndexFrom(messages, to + 2));
}

function belongTogether(previous: Said, said: Said): boolean {
  const apart = Date.parse(said.createdAt) - Date.parse(previous.createdAt);
  return previous.author.id === said.author.id && Math.abs(apart) < together;
}

/** A clientId is unique only for its sender. */
function keyOf(author: Author, clientId: string): string {
  return `${author.id} ${clientId}`;
}
