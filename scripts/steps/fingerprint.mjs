import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { existsInRoot, inRoot } from "./root.mjs";

/**
 * Hashes the names and contents of files and folders. Modification times say nothing: a clone and a checkout change them.
 *
 * @param {string[]} paths relative to the root; missing ones change the hash, too
 */
export function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesIn)) {
    const content = existsInRoot(file) ? readFileSync(inRoot(file)) : "absent";
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** @returns {string[]} */
function filesIn(path) {
  if (!existsInRoot(path) || !statSync(inRoot(path)).isDirectory()) return [path];
  const entries = readdirSync(inRoot(path), { withFileTypes: true }).filter(({ name }) => name !== ".DS_Store");
  return entries
    .map((entry) => join(path, entry.name))
    .toSorted()
    .flatMap(filesIn);
}
