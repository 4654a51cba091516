import { basename } from "node:path";
import { run } from "./run.mjs";

/**
 * Runs npm by its own script where npm started us: that works on every system without a shell between.
 *
 * @param {string[]} parameters
 */
export function npm(...parameters) {
  const options = [...parameters, "--no-audit", "--no-fund"];
  const script = process.env.npm_execpath;
  if (script && basename(script) === "npm-cli.js") return run(process.execPath, [script, ...options], { quiet: true });
  return run("npm", options, { quiet: true, shell: process.platform === "win32" });
}
