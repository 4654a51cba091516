import { refuse } from "#lib/contract/errors/refuse";
import { refuseIfTransient } from "#lib/domain/transient-errors";
import { storageFull } from "#lib/domain/storage-full";
import type { Files } from "#lib/ports/files";

/** Parallel uploads of one member: enough for many tabs. */
const maxPerMember = 10;
/** Seconds after which an upload may have ended. */
const retryAfter = 2;

/** Runs uploads while there is room for them. */
export type UploadSlots = {
  /**
   * Runs an upload. Refuses with `rate_limited` when its member has too many running, and with `storage_full` when it
   * would use the disk space reserved for texts, or finds none.
   * @param byteLength as the client announced it
   */
  run<Result>(memberId: string, byteLength: number, work: () => Promise<Result>): Promise<Result>;
};

/** Counts running uploads. @param reserveBytes disk space that no upload may use */
export function createUploadSlots(files: Pick<Files, "freeBytes">, reserveBytes: number): UploadSlots {
  const underWay = new Map<string, number>();
  let promisedBytes = 0;

  return {
    async run(memberId, byteLength, work) {
      const others = underWay.get(memberId) ?? 0;
      if (others >= maxPerMember)
        refuse("rate_limited", "Too many uploads at once. Wait for one to end.", { retryAfter });
      underWay.set(memberId, others + 1);
      promisedBytes += byteLength;
      try {
        if ((await files.freeBytes(reserveBytes)) < promisedBytes) throw storageFull();
        return await work().catch(refuseIfTransient);
      } finally {
        promisedBytes -= byteLength;
        const left = (underWay.get(memberId) ?? 1) - 1;
        if (left > 0) underWay.set(memberId, left);
        else underWay.delete(memberId);
      }
    },
  };
}
