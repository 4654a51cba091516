import { spawn } from "node:child_process";
import { constants } from "node:os";
import { root } from "./root.mjs";

/**
 * Runs a program and waits for its end. With `quiet`, its output is returned instead of shown.
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
  const stopForwarding = forwardSignals(child);
  const chunks = [];
  child.stdout?.on("data", (chunk) => chunks.push(chunk));
  child.stderr?.on("data", (chunk) => chunks.push(chunk));

  return new Promise((resolve) => {
    const finish = (ok, errorMessage = "") => {
      stopForwarding();
      resolve({ ok, output: Buffer.concat(chunks).toString() + errorMessage });
    };
    child.once("error", (error) => finish(false, `${error.message}\n`));
    child.once("close", (code) => finish(code === 0));
  });
}

/** Runs a script with the Node that runs this process. */
export const runNode = (parameters, options) => run(process.execPath, parameters, options);

/** Passes signals on: `kill` reaches this process alone, and would leave the child running. */
function forwardSignals(child) {
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
