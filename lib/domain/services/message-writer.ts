import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import { refusal, refuse } from "#lib/contract/errors/refuse";
import type { Bus } from "#lib/ports/bus";
import type { Change, Committed, Outcome } from "#lib/store/changes/change";
import { isDiskFull } from "#lib/store/disk-full";
import { isDatabaseBusy } from "#lib/store/database-busy";

/** A change that went through. */
export type Written = Exclude<Outcome, { refusal: unknown }>;

/** Hands changes of messages to the store. */
export type MessageWriter = {
  /** Resolves after the commit is on the disk. Refuses with the refusal of its outcome, and with `stopping` once closed. */
  write(change: Change): Promise<Written>;
  /** Takes nothing more; resolves when everything handed in so far is committed or refused. */
  close(): Promise<void>;
};

type QueuedChange = { change: Change; resolve: (written: Written) => void; reject: (error: unknown) => void };

/** Keeps one transaction short, however much has piled up. */
const maxBatchSize = 500;
/** Milliseconds beyond which a commit is slow: a disk that flushes at once takes a fraction of one. */
const slowCommitMs = 5;

/**
 * The one way in which messages come to be and change. What arrives in one turn of the event loop is one transaction
 * (group commit): a lone message never waits for a batch, and under load the work per message falls. After the commit
 * the senders get their answer, and everybody gets one packet per channel.
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
      // Nothing else happens while a commit waits for the disk: a slow one gets half of the time, and gathers more.
      if (tookMs > slowCommitMs) await pause(tookMs);
      // In the first of these turns what was committed goes out, in the second those who were answered speak again.
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

  /** One change that the database refuses must not take its neighbours with it; in some trouble they are all alike. */
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
