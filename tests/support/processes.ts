import { existsSync, readFileSync } from "node:fs";

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

/** Whether the system tells of processes in these ways. */
export const tellsOfProcesses = existsSync(`/proc/${process.pid}/task/${process.pid}/children`);

/** Nothing of a process that is gone. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
