import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { inRoot } from "./root.mjs";

/**
 * A small file beside the result of a step that records what the result was made from. It is written last and removed
 * first, so that an interrupted step never looks finished.
 *
 * @param {string[]} path segments below the root
 */
export function stampAt(...path) {
  const file = inRoot(...path);
  return {
    /** @returns {string | undefined} */
    read: () => (existsSync(file) ? readFileSync(file, "utf8") : undefined),
    /** @param {string} value */
    write(value) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, value);
    },
    remove: () => rmSync(file, { force: true }),
  };
}
