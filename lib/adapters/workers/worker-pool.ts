import { WorkerProcess, type Program } from "#lib/adapters/workers/worker-process";

/** Asks a free worker. @throws WorkerLost as `WorkerProcess.ask` does */
export type WorkerPool<Question, Answer> = { ask(question: Question, seconds: number): Promise<Answer> };

/**
 * Starts workers on demand and ends them after some idle time. The caller limits how many run at once.
 */
export function createWorkerPool<Question extends object, Answer>(
  program: Program,
  idleSeconds: number,
): WorkerPool<Question, Answer> {
  type PoolWorker = WorkerProcess<Question, Answer>;
  const all = new Set<PoolWorker>();
  const idle = new Map<PoolWorker, NodeJS.Timeout>();
  // Busy workers would notice only later that the server is gone.
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
      // The most recently used one, so that the others can end.
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
