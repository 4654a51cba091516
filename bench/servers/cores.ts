import { existsSync, readFileSync } from "node:fs";
import { allCores, canPin } from "./pin.mjs";

/** Linux counts what a core has worked in these. */
const microsecondsPerTick = 10_000;

/** Microseconds that both cores have worked so far, for whomever; NaN where that is not told. */
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
