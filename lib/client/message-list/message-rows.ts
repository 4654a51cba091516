import type { Author } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import { firstIndexFrom, messageAtSeq, type Feed } from "#lib/client/feed/feed";
import type { PendingMessage } from "#lib/client/outbox/pending-message";
import type { RowRange } from "#lib/client/message-list/row-range";
import { dayOf, type TimeZoneAndLocale } from "#lib/i18n/dates";

/** A message of the channel, or one that is still being sent. */
export type MessageRowData = {
  kind: "message";
  key: string;
  /** From 0: one less than the message's `seq`. */
  index: number;
  /** Whether this is the first message of its day. */
  startsDay: boolean;
  /** Whether avatar and name are shown; later messages of the same group go without. */
  hasHeader: boolean;
  author: Author;
  time: string;
  message: Message | null;
  pending: PendingMessage | null;
};

/** A message that is not loaded yet: a placeholder keeps its space. */
type MissingRow = { kind: "missing"; key: string; index: number };

export type Row = MessageRowData | MissingRow;

type Found = { author: Author; time: string; message: Message | null; pending: PendingMessage | null };

/** Consecutive messages of one author that are closer together than this share one header. */
const groupingGapMs = 5 * 60_000;

type Input = {
  feed: Feed;
  /** This member's unsent messages in the channel, as `withoutArrived` returns them. */
  waiting: readonly PendingMessage[];
  me: Author;
  zone: TimeZoneAndLocale;
  range: RowRange;
};

/** The rows of a range. A message keeps its key once it is sent, so its row is not replaced. */
export function layOutRows({ feed, waiting, me, zone, range }: Input): Row[] {
  const rows: Row[] = [];
  const rowAt = (index: number): Found | undefined => {
    const message = index < feed.lastSeq ? (messageAtSeq(feed, index + 1) ?? null) : null;
    if (message) return { author: message.author, time: message.createdAt, message, pending: null };
    const pending = waiting[index - feed.lastSeq];
    return pending && { author: me, time: pending.createdAt, message: null, pending };
  };
  let previous = rowAt(range.from - 1);
  for (let index = range.from; index < Math.min(range.to, feed.lastSeq + waiting.length); index += 1) {
    const found = rowAt(index);
    if (!found) rows.push({ kind: "missing", key: `missing ${index}`, index });
    else {
      const { author, message, pending } = found;
      const startsDay = !previous || dayOf(previous.time, zone) !== dayOf(found.time, zone);
      const keepsHeader = message !== null && feed.headerSeqs.has(message.seq);
      const hasHeader = startsDay || !previous || keepsHeader || !isSameGroup(previous, found);
      const key = keyOf(author, message?.clientId ?? pending?.clientId ?? "");
      rows.push({ kind: "message", key, index, startsDay, hasHeader, ...found });
    }
    previous = found;
  }
  return rows;
}

/** The indexes of all rows whose message is known. @param count of all rows, unsent messages included */
export function loadedRowIndexes({ messages, lastSeq }: Feed, count: number): readonly number[] {
  const waiting = Array.from({ length: count - lastSeq }, (_, position) => lastSeq + position);
  return [...messages.map(({ seq }) => seq - 1), ...waiting];
}

/** The pending messages that have not come back as messages of the feed. */
export function withoutArrived(feed: Feed, pending: readonly PendingMessage[], me: Author): readonly PendingMessage[] {
  if (pending.length === 0) return pending;
  const own = feed.messages.filter(({ author }) => author.id === me.id);
  const arrived = new Set(own.map(({ clientId }) => clientId));
  return pending.filter(({ clientId }) => !arrived.has(clientId));
}

/** The loaded messages between two row indexes, both included. */
export function messagesBetween({ messages }: Feed, from: number, to: number): readonly Message[] {
  return messages.slice(firstIndexFrom(messages, from + 1), firstIndexFrom(messages, to + 2));
}

function isSameGroup(previous: Found, next: Found): boolean {
  const gap = Math.abs(Date.parse(next.time) - Date.parse(previous.time));
  return previous.author.id === next.author.id && gap < groupingGapMs;
}

/** A clientId is unique only for its sender. */
function keyOf(author: Author, clientId: string): string {
  return `${author.id} ${clientId}`;
}
