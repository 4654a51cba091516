import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A data folder on a small disk, which a test can fill and free. */
export type SmallDisk = {
  dataDir: string;
  /** Fills the disk. @param pid of the server that writes there */
  fill(pid: number): void;
  free(pid: number): void;
  remove(): void;
};

/** Mounts a file system in memory. Needs the right to mount. */
function mountSmallDisk(): SmallDisk {
  const dataDir = mkdtempSync(join(tmpdir(), "parley-small-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=16m", "tmpfs", dataDir], { stdio: "pipe" });
  const ballast = join(dataDir, "ballast");
  return {
    dataDir,
    fill: () => writeUntilFull(ballast),
    free: () => rmSync(ballast),
    remove() {
      execFileSync("umount", ["--lazy", dataDir]);
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** Limits the size of the server's files where nothing can be mounted. SQLite gets the same errors. */
function limitFileSizes(): SmallDisk {
  const dataDir = mkdtempSync(join(tmpdir(), "parley-small-"));
  const limit = (pid: number, size: string) => void execFileSync("prlimit", [`--pid=${pid}`, `--fsize=${size}:`]);
  return {
    dataDir,
    fill(pid) {
      const sizes = readdirSync(dataDir, { recursive: true }).map((name) => statSync(join(dataDir, String(name))).size);
      limit(pid, String(Math.max(...sizes)));
    },
    free: (pid) => limit(pid, "unlimited"),
    remove: () => rmSync(dataDir, { recursive: true }),
  };
}

/** The ways to fill a disk that this machine allows. Each one is enough. */
export function waysToFillDisk(): { name: string; make: () => SmallDisk }[] {
  const ways = [
    { name: "a small file system", make: mountSmallDisk, isPossible: () => mountSmallDisk().remove() },
    { name: "files that may not grow", make: limitFileSizes, isPossible: () => execFileSync("prlimit", ["--version"]) },
  ];
  const possible = ways.filter(({ isPossible }) => succeeds(isPossible));
  if (possible.length > 0) return possible;
  throw new Error("To fill a disk, the tests have to mount a tmpfs (as root), or need `prlimit` of util-linux.");
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

/** Fills the disk to the last byte: in large chunks first, then in small ones. */
function writeUntilFull(path: string): void {
  const file = openSync(path, "a");
  for (const size of [64 * 1024, 4096, 1]) {
    const piece = Buffer.alloc(size);
    while (succeeds(() => writeSync(file, piece)));
  }
  closeSync(file);
}
