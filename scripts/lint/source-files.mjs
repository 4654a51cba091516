import { readFileSync, readdirSync } from "node:fs";
import { inRoot } from "../steps/root.mjs";

/**
 * Reads our own code.
 *
 * @param {string[]} folders
 * @returns {{ path: string, source: string }[]} with paths relative to the root
 */
export function sourceFilesIn(folders) {
  return folders.flatMap((folder) =>
    readdirSync(inRoot(folder), { recursive: true })
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((path) => /\.(ts|tsx|mjs|cjs)$/.test(path))
      .toSorted()
      .map((path) => ({ path, source: readFileSync(inRoot(path), "utf8") })),
  );
}
