import { runNode } from "../steps/run.mjs";

/** @param {string[]} parameters */
export const lint = (...parameters) => runNode(["node_modules/oxlint/bin/oxlint", ...parameters], { quiet: true });
