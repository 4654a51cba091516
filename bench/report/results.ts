import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import type { Options } from "../options";
import type { Target } from "../servers/running-server";
import type { Outcome } from "../scenarios/scenario";

export type Run = Outcome & { scenario: string; target: Target; round: number };

/** Writes all figures to a file, with the machine and options of the run. @returns the file */
export function writeResults(options: Options, runs: Run[]): string {
  const folder = resolve("bench/results");
  const date = new Date().toISOString();
  const file = join(folder, `${date.replaceAll(":", "-")}.json`);
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ date, machine, options, runs }, undefined, 2)}\n`);
  return file;
}
