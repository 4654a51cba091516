import { memoryOf } from "#tests/support/processes";

const intervalMs = 10;

/**
 * Bytes of memory that a process and its children hold at this moment, and the most that they were seen to hold together
 * from now on.
 */
export function watchMemory(pid: number): { idle: number; peak: () => number } {
  const idle = memoryOf(pid);
  let most = idle;
  const measure = () => {
    most = Math.max(most, memoryOf(pid));
  };
  const timer = setInterval(measure, intervalMs).unref();
  const peak = () => {
    clearInterval(timer);
    return most;
  };
  return { idle, peak };
}
