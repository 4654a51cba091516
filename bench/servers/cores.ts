import { existsSync, readFileSync } from "node:fs";
import { childrenOf, tellsOfProcesses } from "#tests/support/processes";
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

/**
 * Microseconds of CPU time that a process and its children, gone or not, have used so far; none of them is asked, since
 * it may be busy. NaN where not told.
 */
export function workOf(pid: number): number {
  if (!tellsOfProcesses) return Number.NaN;
  const [user = 0, system = 0, usersGone = 0, systemsGone = 0] = timesOf(pid);
  const ticks = childrenOf(pid).flatMap((child) => timesOf(child).slice(0, 2));
  return [user, system, usersGone, systemsGone, ...ticks].reduce((sum, each) => sum + each) * microsecondsPerTick;
}

/** The ticks of a process, as user and in the system, and of those that it started and that have ended. */
function timesOf(pid: number): number[] {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return [];
  // The name of the program may contain anything, but is the only field in parentheses.
  const fields = readFileSync(file, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return fields.slice(11, 15).map(Number);
}

const numbersIn = (line = ""): number[] => line.split(/\s+/).slice(1).map(Number);
