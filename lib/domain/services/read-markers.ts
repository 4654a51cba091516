import type { Channel, ReadMarker } from "#lib/contract/channel";
import { isDatabaseBusy } from "#lib/store/database-busy";
import type { Store } from "#lib/store/store";
import type { ReadMarkRow } from "#lib/store/schema";

/** The read markers of authors are gathered this long. */
const gatherMs = 1_000;

export type ReadMarkers = ReturnType<typeof createReadMarkers>;

/**
 * Manages how far each member has read. The author of a message has read up to it. Such markers are gathered, since
 * writing one with each message would double the cost of a commit, and flushed before anybody reads them. After a crash
 * in between, an author may find their own last message unread.
 */
export function createReadMarkers(store: Pick<Store, "readMarks">) {
  const gathered = new Map<string, ReadMarkRow>();
  let timer: NodeJS.Timeout | undefined;

  /**
   * A failed write loses the markers, so that readers are not refused because of it. Only while another program locks the
   * database are they kept for the next flush.
   */
  async function flushBy(moveForward: (markers: ReadMarkRow[]) => Promise<void>): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const markers = [...gathered];
    gathered.clear();
    try {
      await moveForward(markers.map(([, marker]) => marker));
    } catch (error) {
      if (isDatabaseBusy(error)) for (const [key, marker] of markers) if (!gathered.has(key)) gathered.set(key, marker);
    }
  }

  /** Does not wait for a lock, so that readers do not wait either. */
  const flush = () => flushBy(store.readMarks.moveForwardOrFail);
  /** Waits for a lock: gathered markers must not overwrite a later move. */
  const flushFirst = () => flushBy(store.readMarks.moveForward);

  return {
    /** Marks an own message as read. It is written later. */
    recordOwnMessage(marker: ReadMarkRow): void {
      gathered.set(`${marker.memberId} ${marker.channelId}`, marker);
      timer ??= setTimeout(() => void flush(), gatherMs).unref();
    },
    /** Moves a marker forward, never back. */
    async moveForward(marker: ReadMarkRow): Promise<void> {
      await flushFirst();
      await store.readMarks.moveForward([marker]);
    },
    /** Moves a marker forward or back. */
    async moveTo(marker: ReadMarkRow): Promise<void> {
      await flushFirst();
      await store.readMarks.set(marker);
    },
    /** Moves all markers of a member to the end. @returns those that moved */
    async moveAllToEnd(memberId: string): Promise<ReadMarker[]> {
      await flushFirst();
      const moved = await store.readMarks.moveAllToEnd(memberId);
      return moved.map((marker) => ({ ...marker, latest: marker.seq, unread: 0, mentions: 0 }));
    },
    /** Writes the gathered markers to the store. */
    flush,
  };
}

/** Takes the read marker out of a channel view. */
export function toReadMarker({ slug, readUpTo, seq, unread, mentions }: Channel): ReadMarker {
  return { channel: slug, seq: readUpTo, latest: seq, unread, mentions };
}
