import { refuse } from "#lib/contract/errors/refuse";
import { refuseIfTransient } from "#lib/domain/transient-errors";
import { storageFull } from "#lib/domain/storage-full";
import type { Files } from "#lib/ports/files";

/** Uploads of one member at a time; somebody with many tabs has enough of these. */
const maxPerMember = 10;
/** Seconds: by then one of them may be through. */
const retryAfter = 2;

/** Lets uploads in, as long as there is room for them. */
export type UploadSlots = {
  /**
   * Receives and handles an upload. Refuses with `rate_limited` when its member has too many under way, and with
   * `storage_full` when it would take of the room that is kept for texts, or finds none.
   * @param byteLength as it says itself
   */
  run<Result>(memberId: string, byteLength: number, work: () => Promise<Result>): Promise<Result>;
};

/** @param reserveBytes bytes of the disk that no upload may take */
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
