import { WorkerProcess, type Program } from "#lib/adapters/workers/worker-process";

/** Asks whichever worker is free. @throws WorkLost, see Worker */
export type WorkerPool<Question, Answer> = { ask(question: Question, seconds: number): Promise<Answer> };

/**
 * Workers that come when there is something to do, and go when there was nothing for a while. How many there are at a
 * time is up to whoever asks.
 */
export function createWorkerPool<Question extends object, Answer>(
  program: Program,
  idleSeconds: number,
): WorkerPool<Question, Answer> {
  type PoolWorker = WorkerProcess<Question, Answer>;
  const all = new Set<PoolWorker>();
  const idle = new Map<PoolWorker, NodeJS.Timeout>();
  // Those that are busy would only notice later that nobody waits for them.
  process.once("exit", () => all.forEach((worker) => worker.end()));

  function start(): PoolWorker {
    const worker: PoolWorker = new WorkerProcess(program, () => {
      all.delete(worker);
      acquire(worker);
    });
    all.add(worker);
    return worker;
  }

  function acquire(worker: PoolWorker): void {
    clearTimeout(idle.get(worker));
    idle.delete(worker);
  }

  function release(worker: PoolWorker): void {
    if (!all.has(worker)) return;
    const endIdle = () => {
      acquire(worker);
      worker.end();
    };
    idle.set(worker, setTimeout(endIdle, idleSeconds * 1_000).unref());
  }

  return {
    async ask(question, seconds) {
      // The one that was busy last: the others may go.
      const worker = [...idle.keys()].at(-1) ?? start();
      acquire(worker);
      try {
        const answer = await worker.ask(question, seconds);
        release(worker);
        return answer;
      } catch (error) {
        worker.end();
        throw error;
      }
    },
  };
}
