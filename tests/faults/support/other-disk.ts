import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A data folder in which some folders are file systems of their own. */
export type MixedDisks = { dataDir: string; remove(): void };

export function mountFolders(...names: string[]): MixedDisks {
  const dataDir = mkdtempSync(join(tmpdir(), "parley-mixed-"));
  const mounted: string[] = [];
  const remove = () => {
    for (const path of mounted) execFileSync("umount", ["--lazy", path]);
    rmSync(dataDir, { recursive: true });
  };
  try {
    for (const name of names) {
      const path = join(dataDir, name);
      mkdirSync(path);
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=64m", "tmpfs", path], { stdio: "pipe" });
      mounted.push(path);
    }
  } catch (error) {
    remove();
    throw error;
  }
  return { dataDir, remove };
}

/** Whether this process may mount: it needs root, and a container with that right. */
export function canMount(): boolean {
  try {
    mountFolders("images").remove();
    return true;
  } catch {
    return false;
  }
}
