/** Runs work when its turn comes. `weight` is what it takes of the budget while it runs. */
export type FairQueue = <Result>(owner: string, weight: number, work: () => Promise<Result>) => Promise<Result>;

type QueuedWork = { weight: number; start(): Promise<unknown> };

/**
 * So many at a time, as long as together they stay within a budget. Owners take turns: whoever brings ten waits behind
 * the others after each of them. What is too heavy for the moment holds the next ones back, or it would never run.
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
