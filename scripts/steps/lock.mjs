import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { inRoot } from "./root.mjs";

const file = inRoot(".parley-lock");
const refreshIntervalMs = 2_000;
const staleAfterMs = 15_000;
const retryIntervalMs = 250;

/**
 * Runs work that two starts in the same folder must not do at once. The lock file's time is refreshed while the work
 * lasts. An old file was left by a process that was killed; its pid proves nothing, since it may come from another
 * container.
 *
 * @template Result
 * @param {() => Promise<Result>} work
 */
export async function withLock(work) {
  await acquire();
  const timer = setInterval(refresh, refreshIntervalMs);
  process.once("exit", release);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    process.off("exit", release);
    release();
  }
}

/** After a long sleep of the machine another start may have taken over and removed the file. */
function refresh() {
  if (statSync(file, { throwIfNoEntry: false })) utimesSync(file, new Date(), new Date());
}

async function acquire() {
  for (let announced = false; !tryToAcquire(); announced = true) {
    if (!announced) console.log("Waiting for another start in this folder to finish its preparations…");
    await pause(retryIntervalMs);
    if (isAbandoned()) rmSync(file, { force: true });
  }
}

function tryToAcquire() {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw new Error(`Parley cannot write to its own folder: ${error.message}`, { cause: error });
  }
}

function isAbandoned() {
  const age = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return age !== undefined && Date.now() - age > staleAfterMs;
}

/** Removes only its own lock: another process may have taken over while the machine slept. */
function release() {
  try {
    if (readFileSync(file, "utf8") === String(process.pid)) rmSync(file, { force: true });
  } catch {
    // The file is already gone.
  }
}
