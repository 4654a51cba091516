import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Finds the files below a folder whose bytes contain a text. */
export function filesContaining(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => {
    const path = join(folder, name);
    // The file may be removed meanwhile.
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
    try {
      return readFileSync(path).includes(text);
    } catch {
      return false;
    }
  });
}
