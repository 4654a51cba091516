import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { pinnedTo, serverCore } from "./pin.mjs";
import { watchMemory } from "#tests/support/memory-peak";
import { canReadProcesses, cpuMicrosecondsOf } from "#tests/support/processes";
import type { Memory } from "./running-server";

const urlOf = (path: string): string => pathToFileURL(resolve(path)).href;
const preloads = ["scripts/steps/end-with-parent.mjs", "bench/servers/answer-bench.mjs"];

/** A server process, by default on its own core, that prints its address and reports its memory. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly ready: Promise<number>;

  /** @param nodeOptions in addition to those of every measured server */
  constructor(bundle: string, nodeOptions: string[], environment: Record<string, string>, cores = [serverCore]) {
    const node = ["--expose-gc", ...preloads.flatMap((path) => ["--import", urlOf(path)]), ...nodeOptions, bundle];
    const [command = "", ...parameters] = pinnedTo(cores, [process.execPath, ...node]);
    this.#child = spawn(command, parameters, {
      env: { PATH: process.env.PATH, NODE_ENV: "production", HOST: "127.0.0.1", ...environment },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    this.ready = this.#listen();
  }

  cpuTime(): number {
    return cpuMicrosecondsOf(this.#child.pid ?? 0);
  }

  async memory(): Promise<Memory> {
    const answer = once(this.#child, "message");
    this.#child.send("memory");
    const [memory] = (await answer) as [Memory];
    return memory;
  }

  watchMemory(): () => number {
    const pid = this.#child.pid ?? 0;
    if (!canReadProcesses) return () => Number.NaN;
    const { idle, peak } = watchMemory(pid);
    return () => peak() - idle;
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exit = once(this.#child, "close");
    this.#child.kill("SIGTERM");
    const killTimer = setTimeout(() => this.#child.kill("SIGKILL"), 15_000);
    await exit;
    clearTimeout(killTimer);
  }

  #listen(): Promise<number> {
    return new Promise((done, fail) => {
      let written = "";
      const read = (piece: Buffer): void => {
        written = (written + piece.toString()).slice(-10_000);
        const port = /http:\/\/[^:]+:(\d+)/.exec(written)?.[1];
        if (port) done(Number(port));
      };
      this.#child.stdout?.on("data", read);
      this.#child.stderr?.on("data", (piece: Buffer) => {
        process.stderr.write(piece);
        read(piece);
      });
      this.#child.once("error", fail);
      this.#child.once("close", (code) => fail(new Error(`A server ended with ${code} too early:\n${written}`)));
    });
  }
}
