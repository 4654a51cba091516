import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The files of a folder, and of those in it, that hold a text somewhere among their bytes. */
export function filesContaining(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => {
    const path = join(folder, name);
    // What is being removed in this moment holds nothing any more.
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
    try {
      return readFileSync(path).includes(text);
    } catch {
      return false;
    }
  });
}
