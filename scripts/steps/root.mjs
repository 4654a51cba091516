import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

// Next, esbuild and the configuration look for the project in the working directory, wherever the command was run.
process.chdir(root);

/** @param {string[]} path segments below the root */
export const inRoot = (...path) => join(root, ...path);

/** @param {string[]} path segments below the root */
export const existsInRoot = (...path) => existsSync(inRoot(...path));
