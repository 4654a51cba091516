import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorkerPool } from "#lib/adapters/workers/worker-pool";

/** A worker that answers with its process id, or hangs, dies or is ended from outside, as requested. */
const program = `
process.on("message", ({ how }) => {
  if (how === "hang") for (;;);
  if (how === "die") process.kill(process.pid, "SIGSEGV");
  process.send({ pid: process.pid, malloc: process.env.MALLOC_ARENA_MAX });
});
process.send("ready");
`;
const timeLimitSeconds = 300;
type Answer = { pid: number; malloc?: string };

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-pool-"));
  path = join(folder, "program.cjs");
  writeFileSync(path, program);
});
afterEach(() => rmSync(folder, { recursive: true }));

const createPool = (idleSeconds = 0.01) =>
  createWorkerPool<{ how: string }, Answer>({ path, environment: { MALLOC_ARENA_MAX: "1" } }, idleSeconds);

/** Resolves when a process has ended; hangs while it runs. */
async function gone(pid: number): Promise<void> {
  for (; isThere(pid); await new Promise((resolve) => setTimeout(resolve, 5)));
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe("the worker pool", () => {
  it("answers from another process with its own environment, which ends when idle", async () => {
    const { pid, malloc } = await createPool().ask({ how: "well" }, timeLimitSeconds);
    expect(pid).not.toBe(process.pid);
    expect(malloc).toBe("1");
    await gone(pid);
  });

  it("reuses idle workers, and starts one for each concurrent request", async () => {
    const pool = createPool(1);
    const first = await pool.ask({ how: "well" }, timeLimitSeconds);
    const both = await Promise.all([
      pool.ask({ how: "well" }, timeLimitSeconds),
      pool.ask({ how: "well" }, timeLimitSeconds),
    ]);
    expect(both[0]?.pid).toBe(first.pid);
    expect(both[1]?.pid).not.toBe(first.pid);
    await Promise.all(both.map(({ pid }) => gone(pid)));
  });

  it("kills a worker at its time limit, even an unresponsive one, and starts another for the next request", async () => {
    const pool = createPool(1);
    const { pid } = await pool.ask({ how: "well" }, timeLimitSeconds);
    await expect(pool.ask({ how: "hang" }, 0.01)).rejects.toMatchObject({ name: "WorkerLost", reason: "late" });
    expect(isThere(pid)).toBe(false);
    const other = await pool.ask({ how: "well" }, timeLimitSeconds);
    expect(other.pid).not.toBe(pid);
    await gone(other.pid);
  });

  it("reports that a worker died, and starts another for the next request", async () => {
    const pool = createPool();
    await expect(pool.ask({ how: "die" }, timeLimitSeconds)).rejects.toMatchObject({
      name: "WorkerLost",
      reason: "died",
    });
    const { pid } = await pool.ask({ how: "well" }, timeLimitSeconds);
    await gone(pid);
  });

  it("notices that an idle worker died", async () => {
    const pool = createPool(timeLimitSeconds);
    const { pid } = await pool.ask({ how: "well" }, timeLimitSeconds);
    process.kill(pid, "SIGKILL");
    await gone(pid);
    const other = await pool.ask({ how: "well" }, timeLimitSeconds);
    expect(other.pid).not.toBe(pid);
    process.kill(other.pid, "SIGKILL");
    await gone(other.pid);
  });

  it("does not blame the request when a worker can't be started", async () => {
    writeFileSync(path, "process.exit(1)");
    await expect(createPool().ask({ how: "well" }, timeLimitSeconds)).rejects.toThrow("A worker could not be started.");
  });
});
