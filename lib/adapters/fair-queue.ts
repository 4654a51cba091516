/** Runs work when its turn comes. `weight` is its share of the budget while it runs. */
export type FairQueue = <Result>(owner: string, weight: number, work: () => Promise<Result>) => Promise<Result>;

type QueuedWork = { weight: number; start(): Promise<unknown> };

/**
 * Runs up to `maxConcurrent` pieces of work within a budget. Owners take turns, so one with ten pieces waits for the others
 * after each. Work that exceeds the budget for now blocks the queue, or lighter work would starve it.
 */
export function createFairQueue(maxConcurrent: number, budget: number): FairQueue {
  const byOwner = new Map<string, QueuedWork[]>();
  let running = 0;
  let usedBudget = 0;

  function advance(): void {
    for (const [owner, [first, ...others]] of byOwner) {
      if (!first || running === maxConcurrent || (running > 0 && usedBudget + first.weight > budget)) return;
      byOwner.delete(owner);
      // At the end of the round.
      if (others.length > 0) byOwner.set(owner, others);
      void run(first);
    }
  }

  async function run({ weight, start }: QueuedWork): Promise<void> {
    running += 1;
    usedBudget += weight;
    await start();
    running -= 1;
    usedBudget -= weight;
    advance();
  }

  return (owner, weight, work) =>
    new Promise((resolve, reject) => {
      const start = () => work().then(resolve, reject);
      byOwner.set(owner, [...(byOwner.get(owner) ?? []), { weight, start }]);
      advance();
    });
}
