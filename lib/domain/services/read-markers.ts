import type { Channel, ReadMark } from "#lib/contract/channel";
import { isDatabaseBusy } from "#lib/store/database-busy";
import type { Store } from "#lib/store/store";
import type { ReadMarkRow } from "#lib/store/schema";

/** Milliseconds in which the marks of senders are gathered. */
const gatherMs = 1_000;

export type ReadMarkers = ReturnType<typeof createReadMarkers>;

/**
 * How far each member has read. Whoever says something has seen the channel up to there; such marks are gathered, and
 * written before anybody asks for them, since a commit that also touched a mark for each message would cost twice as
 * much. Were the process to die in between, somebody would find their own last words unread.
 */
export function createReadMarkers(store: Pick<Store, "readMarks">) {
  const gathered = new Map<string, ReadMarkRow>();
  let timer: NodeJS.Timeout | undefined;

  /**
   * What can't be written is as if nobody had said anything: whoever only reads is not refused because of it. Only where
   * another program holds the database it waits for the next time.
   */
  async function flushBy(moveForward: (marks: ReadMarkRow[]) => Promise<void>): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const marks = [...gathered];
    gathered.clear();
    try {
      await moveForward(marks.map(([, mark]) => mark));
    } catch (error) {
      if (isDatabaseBusy(error)) for (const [key, mark] of marks) if (!gathered.has(key)) gathered.set(key, mark);
    }
  }

  /** Whoever only reads is not kept waiting either. */
  const flush = () => flushBy(store.readMarks.moveForwardOrFail);
  /** Before marks are moved that must not be overtaken by those which were gathered. */
  const flushFirst = () => flushBy(store.readMarks.moveForward);

  return {
    /** Whoever said something has read up to there. It is written later. */
    recordOwnMessage(mark: ReadMarkRow): void {
      gathered.set(`${mark.memberId} ${mark.channelId}`, mark);
      timer ??= setTimeout(() => void flush(), gatherMs).unref();
    },
    /** Moves a mark forward, never back. */
    async moveForward(mark: ReadMarkRow): Promise<void> {
      await flushFirst();
      await store.readMarks.moveForward([mark]);
    },
    /** Puts a mark where the member wants it, also back. */
    async moveTo(mark: ReadMarkRow): Promise<void> {
      await flushFirst();
      await store.readMarks.set(mark);
    },
    /** Moves all marks of a member to the end. @returns those that moved */
    async moveAllToEnd(memberId: string): Promise<ReadMark[]> {
      await flushFirst();
      const moved = await store.readMarks.moveAllToEnd(memberId);
      return moved.map((mark) => ({ ...mark, latest: mark.seq, unread: 0, mentions: 0 }));
    },
    /** Afterwards the store knows all marks that it can keep. */
    flush,
  };
}

/** How far a member has read, of a channel as they see it. */
export function toReadMark({ slug, readUpTo, seq, unread, mentions }: Channel): ReadMark {
  return { channel: slug, seq: readUpTo, latest: seq, unread, mentions };
}
