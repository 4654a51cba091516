import type { Author } from "#lib/contract/member";
import type { Message } from "#lib/contract/message";
import type { PendingMessage } from "#lib/client/pending-message";
import { dayOf, type Reader } from "#lib/client/times";

/** A message of the channel, or one that is still on its way to it. */
export type SaidRow = {
  kind: "said";
  key: string;
  /** Whether face and name stand here, or somebody goes on. */
  headed: boolean;
  author: Author;
  time: string;
  message: Message | null;
  entry: PendingMessage | null;
};

/** One line of the list: a day's separator, or what somebody said. */
export type Row = { kind: "day"; key: string; time: string } | SaidRow;

type Said = { author: Author; createdAt: string };

/** Messages of one author this close together share one head. */
const together = 5 * 60_000;

/**
 * Lays out a channel. A message has the same key before and after it settles, so its row stays where it is.
 * @param pending what this member has sent off in this channel; entries that have arrived are left out
 * @param seams places at which messages keep their heads, because they had them before those above came
 */
export function rowsOf(
  messages: readonly Message[],
  pending: readonly PendingMessage[],
  me: Author,
  reader: Reader,
  seams: ReadonlySet<number> = new Set(),
): Row[] {
  const rows: Row[] = [];
  let previous: Said | undefined;
  const add = (key: string, said: Said, message: Message | null, entry: PendingMessage | null) => {
    const newDay = !previous || dayOf(previous.createdAt, reader) !== dayOf(said.createdAt, reader);
    if (newDay) rows.push({ kind: "day", key: dayOf(said.createdAt, reader), time: said.createdAt });
    const isSeam = message !== null && seams.has(message.seq);
    const headed = newDay || !previous || isSeam || !belongTogether(previous, said);
    previous = said;
    rows.push({ kind: "said", key, headed, author: said.author, time: said.createdAt, message, entry });
  };
  const arrived = new Set<string>();
  for (const message of messages) {
    const key = keyOf(message.author, message.clientId);
    arrived.add(key);
    add(key, message, message, null);
  }
  for (const entry of pending) {
    const key = keyOf(me, entry.clientId);
    if (!arrived.has(key)) add(key, { author: me, createdAt: entry.createdAt }, null, entry);
  }
  return rows;
}

function belongTogether(previous: Said, said: Said): boolean {
  const apart = Date.parse(said.createdAt) - Date.parse(previous.createdAt);
  return previous.author.id === said.author.id && Math.abs(apart) < together;
}

/** A clientId is unique only for its sender. */
function keyOf(author: Author, clientId: string): string {
  return `${author.id} ${clientId}`;
}
