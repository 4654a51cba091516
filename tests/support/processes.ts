import { existsSync, readFileSync } from "node:fs";

/** Linux counts what a process has worked in these. */
const microsecondsPerTick = 10_000;

/** The processes that a process has started and that still run. Linux alone tells. */
export function childrenOf(pid: number): number[] {
  return read(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);
}

/** Bytes of memory that a process and its children hold at this moment; what they share counts for each. */
export function memoryOf(pid: number): number {
  const kibibytes = [pid, ...childrenOf(pid)].map(
    (each) => /^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${each}/status`))?.[1],
  );
  return kibibytes.reduce((sum, each) => sum + Number(each ?? 0) * 1024, 0);
}

/**
 * Microseconds of CPU time that a process and its children, gone or not, have used so far; none of them is asked, since
 * it may be busy. NaN where not told.
 */
export function cpuMicrosecondsOf(pid: number): number {
  if (!canReadProcesses) return Number.NaN;
  const ownAndGone = statusOf(pid).slice(11, 15);
  const children = childrenOf(pid).flatMap((child) => statusOf(child).slice(11, 13));
  return [...ownAndGone, ...children].reduce((sum, ticks) => sum + Number(ticks), 0) * microsecondsPerTick;
}

/** Also one that has ended is there until its parent has heard of it. */
export function isRunning(pid: number): boolean {
  return !["", "Z", "X"].includes(statusOf(pid)[0] ?? "");
}

/** The fields of a process behind its name, which may contain anything, but is the only one in parentheses. */
function statusOf(pid: number): string[] {
  return read(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ") ?? [];
}

/** Whether the system tells of processes in these ways. */
export const canReadProcesses = existsSync(`/proc/${process.pid}/task/${process.pid}/children`);

/** Nothing of a process that is gone. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
