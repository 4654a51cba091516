import { memoryOf } from "#tests/support/processes";

const lookEvery = 10;

/**
 * Bytes of memory that a process and its children hold at this moment, and the most that they were seen to hold together
 * from now on.
 */
export function watchMemory(pid: number): { idle: number; peak: () => number } {
  const idle = memoryOf(pid);
  let most = idle;
  const look = () => {
    most = Math.max(most, memoryOf(pid));
  };
  const looking = setInterval(look, lookEvery).unref();
  const peak = () => {
    clearInterval(looking);
    return most;
  };
  return { idle, peak };
}
