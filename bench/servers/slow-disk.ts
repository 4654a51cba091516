import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const source = resolve("bench/servers/slow-disk.c");
const library = resolve("dist/bench-slow-disk.so");

/** Builds the library. @returns whether commits can be made slow here: on Linux, with a C compiler */
export function buildSlowDisk(): boolean {
  if (process.platform !== "linux") return false;
  mkdirSync(resolve("dist"), { recursive: true });
  return spawnSync("cc", ["-shared", "-fPIC", "-O2", "-o", library, source, "-ldl"]).status === 0;
}

/**
 * A disk whose syncs take 20 ms longer, without a change of the server: between SQLite and the C library there is
 * our own fsync, which waits while a file exists.
 */
export class SlowDisk {
  readonly #flag: string;
  readonly environment: Record<string, string>;

  constructor(dataDir: string) {
    if (!existsSync(library)) throw new Error("The slow disk was not built.");
    this.#flag = join(dataDir, "slow");
    this.environment = { LD_PRELOAD: library, BENCH_SLOW_DISK: this.#flag };
  }

  set(isSlow: boolean): void {
    if (isSlow) writeFileSync(this.#flag, "");
    else rmSync(this.#flag, { force: true });
  }
}
