import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import { refusal, refuse } from "#lib/contract/errors/refuse";
import type { Bus } from "#lib/ports/bus";
import type { Change, Committed, Outcome } from "#lib/store/changes/change";
import { isDiskFull } from "#lib/store/disk-full";
import { isDatabaseBusy } from "#lib/store/database-busy";

/** The outcome of a change that was not refused. */
export type Written = Exclude<Outcome, { refusal: unknown }>;

/** Writes changes of messages to the store. */
export type MessageWriter = {
  /** Resolves after the commit is on the disk. Refuses as the outcome says, and with `stopping` once closed. */
  write(change: Change): Promise<Written>;
  /** Accepts no more changes; resolves when all earlier ones are committed or refused. */
  close(): Promise<void>;
};

type QueuedChange = { change: Change; resolve: (written: Written) => void; reject: (error: unknown) => void };

/** Keeps a transaction short, however many changes are queued. */
const maxBatchSize = 500;
/** A slower commit means a slow disk: a fast one flushes in less than a millisecond. */
const slowCommitMs = 5;

/**
 * Creates the only way to write messages. Changes that arrive in one turn of the event loop share a transaction (group
 * commit): a single message never waits for others, and under load the cost per message falls. After the commit the
 * senders get their answers, and each channel gets one packet.
 */
export function createMessageWriter(commit: (batch: readonly Change[]) => Promise<Committed>, bus: Bus): MessageWriter {
  const queue: QueuedChange[] = [];
  let flushing: Promise<void> | undefined;
  let isClosed = false;

  async function flushAll(): Promise<void> {
    await nextTurn();
    while (queue.length > 0) {
      const began = performance.now();
      await flush(queue.splice(0, maxBatchSize));
      const tookMs = performance.now() - began;
      // A commit blocks the process while it waits for the disk. A slow disk gets half of the time, and larger batches.
      if (tookMs > slowCommitMs) await pause(tookMs);
      // Acks go out in the first turn, and answered senders may send their next message in the second.
      await nextTurn();
      await nextTurn();
    }
    flushing = undefined;
  }

  async function flush(batch: QueuedChange[]): Promise<void> {
    const committed = await commit(batch.map(({ change }) => change)).catch((error: unknown) =>
      refuseAll(batch, error),
    );
    if (!committed) return;
    for (const [index, outcome] of committed.outcomes.entries()) settle(batch[index], outcome);
    for (const packet of committed.packets)
      bus.publish("channel:changes", { channel: packet.channel, payload: packet });
    if (committed.activity.length > 0) bus.publish("channels:activity", { payload: committed.activity });
    if (committed.deletions.length > 0) bus.publish("channels:deletions", { payload: committed.deletions });
    for (const { message, memberIds } of committed.mentions)
      bus.publish("mentioned", { memberIds, payload: { channel: message.channel, message } });
  }

  /** Retries changes one by one, so that a bad one does not fail its batch. A full or locked disk fails them all. */
  async function refuseAll(batch: QueuedChange[], error: unknown): Promise<void> {
    if (batch.length === 1 || isDiskFull(error) || isDatabaseBusy(error))
      return batch.forEach(({ reject }) => reject(error));
    for (const single of batch) await flush([single]);
  }

  return {
    write(change) {
      if (isClosed) refuse("stopping", undefined, { retryAfter: 2 });
      return new Promise((resolve, reject) => {
        queue.push({ change, resolve, reject });
        flushing ??= flushAll();
      });
    },
    async close() {
      isClosed = true;
      await flushing;
    },
  };
}

function settle(queued: QueuedChange | undefined, outcome: Outcome): void {
  if ("refusal" in outcome) queued?.reject(refusal(outcome.refusal));
  else queued?.resolve(outcome);
}
