import type { Channel, ReadMark } from "#lib/contract/channel";
import { isDatabaseBusy } from "#lib/store/database-busy";
import type { Store } from "#lib/store/store";
import type { ReadMarkRow } from "#lib/store/schema";

/** The marks of authors are gathered this long. */
const gatherMs = 1_000;

export type ReadMarkers = ReturnType<typeof createReadMarkers>;

/**
 * Manages how far each member has read. The author of a message has read up to it. Such marks are gathered, since
 * writing one with each message would double the cost of a commit, and flushed before anybody reads them. After a crash
 * in between, an author may find their own last message unread.
 */
export function createReadMarkers(store: Pick<Store, "readMarks">) {
  const gathered = new Map<string, ReadMarkRow>();
  let timer: NodeJS.Timeout | undefined;

  /**
   * A failed write loses the marks, so that readers are not refused because of it. Only while another program locks the
   * database are they kept for the next flush.
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

  /** Does not wait for a lock, so that readers do not wait either. */
  const flush = () => flushBy(store.readMarks.moveForwardOrFail);
  /** Waits for a lock: gathered marks must not overwrite a later move. */
  const flushFirst = () => flushBy(store.readMarks.moveForward);

  return {
    /** Marks an own message as read. It is written later. */
    recordOwnMessage(mark: ReadMarkRow): void {
      gathered.set(`${mark.memberId} ${mark.channelId}`, mark);
      timer ??= setTimeout(() => void flush(), gatherMs).unref();
    },
    /** Moves a mark forward, never back. */
    async moveForward(mark: ReadMarkRow): Promise<void> {
      await flushFirst();
      await store.readMarks.moveForward([mark]);
    },
    /** Moves a mark forward or back. */
    async moveTo(mark: ReadMarkRow): Promise<void> {
      await flushFirst();
      await store.readMarks.set(mark);
    },
    /** Moves all marks of a member to the end. @returns the marks that moved */
    async moveAllToEnd(memberId: string): Promise<ReadMark[]> {
      await flushFirst();
      const moved = await store.readMarks.moveAllToEnd(memberId);
      return moved.map((mark) => ({ ...mark, latest: mark.seq, unread: 0, mentions: 0 }));
    },
    /** Writes the gathered marks to the store. */
    flush,
  };
}

/** Takes the read mark out of a channel view. */
export function toReadMark({ slug, readUpTo, seq, unread, mentions }: Channel): ReadMark {
  return { channel: slug, seq: readUpTo, latest: seq, unread, mentions };
}
