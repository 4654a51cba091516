import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { inRoot } from "./root.mjs";

const file = inRoot(".parley-lock");
const heartbeat = 2_000;
const silence = 15_000;

/**
 * Does work that two starts in the same folder must not do at once. The lock file is kept young while the work lasts:
 * one that has grown old was left by a process that was killed, perhaps in another container, where its number would
 * tell nothing.
 *
 * @template Result
 * @param {() => Promise<Result>} work
 */
export async function withLock(work) {
  await take();
  const pulse = setInterval(keepYoung, heartbeat);
  process.once("exit", release);
  try {
    return await work();
  } finally {
    clearInterval(pulse);
    process.off("exit", release);
    release();
  }
}

/** After a long sleep another start may have taken over and gone: then there is nothing to keep. */
function keepYoung() {
  if (statSync(file, { throwIfNoEntry: false })) utimesSync(file, new Date(), new Date());
}

async function take() {
  for (let told = false; !tryToTake(); told = true) {
    if (!told) console.log("Waiting for another start in this folder to finish its preparations…");
    await pause(250);
    if (isAbandoned()) rmSync(file, { force: true });
  }
}

function tryToTake() {
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
  return age !== undefined && Date.now() - age > silence;
}

/** Only its own lock: another process may have taken over one that looked abandoned while the machine slept. */
function release() {
  try {
    if (readFileSync(file, "utf8") === String(process.pid)) rmSync(file, { force: true });
  } catch {
    // It is gone already.
  }
}
