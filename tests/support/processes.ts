import { existsSync, readFileSync } from "node:fs";

/** Linux counts CPU time in ticks. */
const microsecondsPerTick = 10_000;

/** The running children of a process, on Linux only. */
export function childrenOf(pid: number): number[] {
  return read(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);
}

/** The memory of a process and its children in bytes; shared memory counts for each. */
export function memoryOf(pid: number): number {
  const kibibytes = [pid, ...childrenOf(pid)].map(
    (each) => /^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${each}/status`))?.[1],
  );
  return kibibytes.reduce((sum, each) => sum + Number(each ?? 0) * 1024, 0);
}

/**
 * The CPU time of a process and its children, ended or not, in microseconds. It is read from /proc, since the process
 * may be too busy to answer. NaN on other systems than Linux.
 */
export function cpuMicrosecondsOf(pid: number): number {
  if (!canReadProcesses) return Number.NaN;
  const ownAndGone = statusOf(pid).slice(11, 15);
  const children = childrenOf(pid).flatMap((child) => statusOf(child).slice(11, 13));
  return [...ownAndGone, ...children].reduce((sum, ticks) => sum + Number(ticks), 0) * microsecondsPerTick;
}

/** A process that has ended is still listed until its parent has collected it. */
export function isRunning(pid: number): boolean {
  return !["", "Z", "X"].includes(statusOf(pid)[0] ?? "");
}

/** The fields of `stat` after the process's name, which may contain anything but is the only one in parentheses. */
function statusOf(pid: number): string[] {
  return read(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ") ?? [];
}

/** Tells whether /proc lists the children of processes. */
export const canReadProcesses = existsSync(`/proc/${process.pid}/task/${process.pid}/children`);

/** @returns an empty text when the process is gone */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
