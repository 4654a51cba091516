import { existsSync, readFileSync } from "node:fs";
import { allCores, canPin } from "./pin.mjs";

/** Linux counts what a core or a process has worked in these. */
const microsecondsPerTick = 10_000;

/** Microseconds that both cores have worked so far, for whomever; NaN where that is not told. */
export function workOfCores(): number {
  if (!canPin || !existsSync("/proc/stat")) return Number.NaN;
  const lines = readFileSync("/proc/stat", "utf8").split("\n");
  let ticks = 0;
  for (const core of allCores) {
    const [user = 0, nice = 0, system = 0] = numbersIn(lines.find((line) => line.startsWith(`cpu${core} `)));
    ticks += user + nice + system;
  }
  return ticks * microsecondsPerTick;
}

/** Microseconds of CPU time that a process has used so far; it is not asked, since it may be busy. NaN where not told. */
export function workOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  // The name of the program may contain anything, but is the only field in parentheses.
  const fields = readFileSync(file, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * microsecondsPerTick;
}

const numbersIn = (line = ""): number[] => line.split(/\s+/).slice(1).map(Number);
