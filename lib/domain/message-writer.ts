import type { ChannelChanges } from "#lib/contract/events";
import type { Bus } from "#lib/ports/bus";
import { groupBy } from "#lib/store/group-by";
import type { CommitOutcome, NewMessage } from "#lib/store/commit-messages";

export type MessageWriter = {
  /** Resolves after the commit is on the disk. */
  write(message: NewMessage): Promise<CommitOutcome>;
  /** Resolves when everything handed in so far is committed or refused. */
  idle(): Promise<void>;
};

type Waiting = {
  message: NewMessage;
  resolve: (outcome: CommitOutcome) => void;
  reject: (error: unknown) => void;
};

/** Keeps one transaction short, however much has piled up. */
const batchMax = 500;

/**
 * The one way in which messages come to be. What arrives in one turn of the event loop is one transaction (group
 * commit): a lone message never waits for a batch, and under load the work per message falls. After the commit the
 * senders get their answer, then everybody gets one packet per channel.
 */
export function createMessageWriter(
  commit: (batch: readonly NewMessage[]) => Promise<CommitOutcome[]>,
  bus: Bus,
): MessageWriter {
  const waiting: Waiting[] = [];
  let flushing: Promise<void> | undefined;

  async function flushAll(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const batch = waiting.splice(0, batchMax);
      await flush(batch);
    }
    flushing = undefined;
  }

  async function flush(batch: Waiting[]): Promise<void> {
    try {
      const outcomes = await commit(batch.map(({ message }) => message));
      for (const [index, outcome] of outcomes.entries()) batch[index]?.resolve(outcome);
      announce(bus, outcomes);
    } catch (error) {
      const [only] = batch;
      if (batch.length === 1 && only) return only.reject(error);
      // One message that the database refuses must not take its neighbours with it.
      for (const single of batch) await flush([single]);
    }
  }

  return {
    write(message) {
      return new Promise((resolve, reject) => {
        waiting.push({ message, resolve, reject });
        flushing ??= flushAll();
      });
    },
    idle: async () => flushing,
  };
}

function announce(bus: Bus, outcomes: CommitOutcome[]): void {
  const created = outcomes.filter((outcome) => outcome.created).map(({ message }) => message);
  for (const [channel, messages] of groupBy(created, (message) => message.channel)) {
    const [first, last] = [messages[0], messages.at(-1)];
    if (!first || !last) continue;
    const changes: ChannelChanges = { channel, from: first.rev, to: last.rev, messages };
    bus.publish("channel:changes", changes);
    bus.publish("channels:activity", { slug: channel, seq: last.seq, lastActivityAt: last.createdAt });
  }
}
