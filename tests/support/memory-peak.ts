import { memoryOf } from "#tests/support/processes";

const intervalMs = 10;

/** Measures the memory of a process and its children: the bytes now, and the highest sum from now on. */
export function watchMemory(pid: number): { idle: number; peak: () => number } {
  const idle = memoryOf(pid);
  let peakBytes = idle;
  const measure = () => {
    peakBytes = Math.max(peakBytes, memoryOf(pid));
  };
  const timer = setInterval(measure, intervalMs).unref();
  const peak = () => {
    clearInterval(timer);
    return peakBytes;
  };
  return { idle, peak };
}
