import { clearInterval, setInterval } from "node:timers";
import { createQuarantineExpiry } from "#lib/domain/images/quarantine-expiry";
import type { Services } from "#lib/domain/services/services";
import { finishRemovals } from "#lib/domain/images/remove-images";
import { sweepImages } from "#lib/domain/images/sweep-images";
import type { Log } from "#lib/ports/log";

/** Milliseconds between two looks for what has to go: short, so that one that is often restarted also takes its looks. */
const lookInterval = 10 * 60 * 1000;
/** Milliseconds between two walks through all image files. */
const sweepInterval = 24 * 60 * 60 * 1000;

/**
 * What is done at start and then from time to time, without anybody asking for it. A step that fails is logged, and comes
 * again with the next turn.
 * @param isManyAllowed whether any number of orphaned files may be set aside
 * @returns stops it, and resolves when the step under way has ended
 */
export function keepHouse(house: Services, log: Log, isManyAllowed: boolean): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const expireAside = createQuarantineExpiry(house, signal);
  let turn = Promise.resolve();
  // One after the other: two walks at a time would count the same files.
  const inTurn = (step: () => Promise<void>) => {
    turn = turn
      .then(() => (signal.aborted ? undefined : step()))
      .catch((error) => {
        if (!signal.aborted) log.error(error);
      });
  };

  const look = () => {
    inTurn(house.sessions.endIdle);
    inTurn(() => finishRemovals(house, signal));
    inTurn(expireAside);
  };
  const sweep = () => {
    inTurn(async () => house.store.removeOldBackups());
    inTurn(async () => {
      const news = await sweepImages(house, isManyAllowed, signal);
      if (news) log.error(news);
    });
  };

  look();
  sweep();
  const looks = setInterval(look, lookInterval).unref();
  const sweeps = setInterval(sweep, sweepInterval).unref();
  return async () => {
    clearInterval(looks);
    clearInterval(sweeps);
    stopping.abort();
    await turn;
  };
}
