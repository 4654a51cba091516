import { basename } from "node:path";
import { run } from "./run.mjs";

/**
 * Runs npm. Where npm started this process, its own script is run directly, which needs no shell on any system.
 *
 * @param {string[]} parameters
 */
export function npm(...parameters) {
  const options = [...parameters, "--no-audit", "--no-fund"];
  const script = process.env.npm_execpath;
  if (script && basename(script) === "npm-cli.js") return run(process.execPath, [script, ...options], { quiet: true });
  return run("npm", options, { quiet: true, shell: process.platform === "win32" });
}
