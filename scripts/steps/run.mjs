import { spawn } from "node:child_process";
import { constants } from "node:os";
import { root } from "./root.mjs";

/**
 * Runs a program to its end. Quiet: keeps its output instead of showing it.
 *
 * @param {string} command
 * @param {string[]} parameters
 * @param {{ quiet?: boolean, environment?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, parameters, { quiet = false, environment = {}, shell = false } = {}) {
  const child = spawn(command, parameters, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
    shell,
  });
  const release = endTogether(child);
  const pieces = [];
  child.stdout?.on("data", (piece) => pieces.push(piece));
  child.stderr?.on("data", (piece) => pieces.push(piece));

  return new Promise((resolve) => {
    const finish = (ok, complaint = "") => {
      release();
      resolve({ ok, output: Buffer.concat(pieces).toString() + complaint });
    };
    child.once("error", (error) => finish(false, `${error.message}\n`));
    child.once("close", (code) => finish(code === 0));
  });
}

/** Runs a script of a package or of our own with this same Node. */
export const runNode = (parameters, options) => run(process.execPath, parameters, options);

/** A signal that ends this process must not leave the child behind: `kill` reaches one process, not the group. */
function endTogether(child) {
  const listeners = ["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => {
    const listener = () => {
      child.kill(signal);
      process.exit(128 + constants.signals[signal]);
    };
    process.once(signal, listener);
    return { signal, listener };
  });
  return () => listeners.forEach(({ signal, listener }) => process.off(signal, listener));
}
