import type { ChannelKey } from "#lib/store/changes/channel-key";

/** The latest seq and rev of a channel. */
export type Counters = { seq: number; rev: number };

/** Hands out the seqs and revs of a batch, without holes. */
export class ChannelCounters {
  /** @param byChannelId the counters before the batch; they advance with it */
  constructor(readonly byChannelId: ReadonlyMap<string, Counters>) {}

  nextSeq(channel: ChannelKey): number {
    return (this.#countersOf(channel).seq += 1);
  }

  nextRev(channel: ChannelKey): number {
    return (this.#countersOf(channel).rev += 1);
  }

  #countersOf({ id, slug }: ChannelKey): Counters {
    const counters = this.byChannelId.get(id);
    if (!counters) throw new Error(`The channel ${slug} is not in the batch.`);
    return counters;
  }
}
