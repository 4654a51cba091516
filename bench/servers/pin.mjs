import { spawnSync } from "node:child_process";

/** The servers have one core, and the load generator has another. */
export const serverCore = 0;
export const generatorCore = 1;
export const allCores = [serverCore, generatorCore];

/** Whether programs can be pinned to a core. Otherwise the bench runs, but means less. */
export const canPin = spawnSync("taskset", ["-c", String(generatorCore), "true"]).status === 0;

/**
 * @param {number[]} cores
 * @param {string[]} command
 * @returns {string[]} the command, pinned to these cores where that is possible
 */
export function pinnedTo(cores, command) {
  return canPin ? ["taskset", "-c", cores.join(","), ...command] : command;
}
