import { existsSync, readFileSync } from "node:fs";
import { allCores, canPin } from "./pin.mjs";

/** Linux counts the work of a core in ticks. */
const microsecondsPerTick = 10_000;

/** The CPU time of both cores so far, in microseconds, for all programs; NaN where the system does not say. */
export function cpuTimeOfCores(): number {
  if (!canPin || !existsSync("/proc/stat")) return Number.NaN;
  const lines = readFileSync("/proc/stat", "utf8").split("\n");
  let ticks = 0;
  for (const core of allCores) {
    const [user = 0, nice = 0, system = 0] = numbersIn(lines.find((line) => line.startsWith(`cpu${core} `)));
    ticks += user + nice + system;
  }
  return ticks * microsecondsPerTick;
}

const numbersIn = (line = ""): number[] => line.split(/\s+/).slice(1).map(Number);
