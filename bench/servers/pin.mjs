import { spawnSync } from "node:child_process";

/** The servers have a core for themselves, and the load generator has another. */
export const serverCore = 0;
export const generatorCore = 1;
export const allCores = [serverCore, generatorCore];

/** Whether programs can be kept to a core here. Without, the bench runs, and means less. */
export const canPin = spawnSync("taskset", ["-c", String(generatorCore), "true"]).status === 0;

/**
 * @param {number[]} cores
 * @param {string[]} command
 * @returns {string[]} the command that keeps it to these cores, where that can be done
 */
export function pinnedTo(cores, command) {
  return canPin ? ["taskset", "-c", cores.join(","), ...command] : command;
}
