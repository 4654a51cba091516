import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { variables } from "#lib/config/environment";

/** An empty value counts as unset, so that neither the tests' environment nor a `.env` file takes effect. */
export const clearedEnvironment = Object.fromEntries(variables.map((name) => [name, ""]));

/** Tests of the limits set their own; no other test should reach them. */
const generousLimits = {
  MESSAGE_BURST: "1000000",
  MESSAGE_RATE: "1000000",
  SOCKETS_PER_SESSION: "1000000",
  SOCKETS_PER_ADDRESS: "1000000",
};

type Options = {
  /** Environment variables other than PORT, HOST and DATA_DIR, which isolate the server. */
  environment?: Record<string, string>;
  /** An existing data folder, which its creator has to remove. */
  dataDir?: string;
  /** Modules loaded before the server, by their paths from the root. */
  imports?: readonly string[];
  /** The path of another Node than the one that runs the tests. */
  node?: string;
  /** The script to run, by its path from the root. */
  script?: string;
  /** The id of the user and group to run as. Only root can set it. */
  user?: number;
};

/** The built server as a process of its own, with a data folder of its own. */
export type ServerProcess = {
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** Its output since the last start. */
  output(): string;
  /** Its standard output and standard error since the last start; a test may pause or destroy them. */
  readonly outputStreams: readonly Readable[];
  /** Stops it gracefully. @returns its exit code */
  stop(): Promise<number | null>;
  /** Ends it by SIGKILL, without an orderly stop. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port, and stops it before where needed. */
  restart(): Promise<void>;
};

const readyLine = /Parley is at .*?(http:\/\/127\.0\.0\.1:\d+)\)?\nIts data lies in .*\n/;
/** A module that ends the server together with the tests, by its path from the root. */
export const endWithParent = "scripts/steps/end-with-parent.mjs";
const anyFreePort = "0";
const started = new Set<{ end(): Promise<void> }>();

/** Kills all servers. It runs by itself after the tests of a file; a script has to call it. */
export async function endServers(): Promise<void> {
  await Promise.all([...started].map((server) => server.end()));
  started.clear();
}

if (typeof afterAll === "function") afterAll(endServers);

/** Starts a server that ends after the tests of the file. */
export async function startServer({ dataDir, ...options }: Options = {}): Promise<ServerProcess> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), "parley-"));
  let running = launch(folder, anyFreePort, options);
  const server = {
    url: "",
    dataDir: folder,
    get pid() {
      return running.child.pid ?? 0;
    },
    output: () => running.output(),
    get outputStreams() {
      return running.outputStreams;
    },
    async stop() {
      await end(running.child, "SIGTERM");
      return running.child.exitCode;
    },
    kill: () => end(running.child, "SIGKILL"),
    async restart() {
      await end(running.child, "SIGTERM");
      running = launch(folder, new URL(server.url).port, options);
      await running.ready;
    },
  };
  started.add({
    async end() {
      await end(running.child, "SIGKILL");
      if (!dataDir) rmSync(folder, { recursive: true, force: true });
    },
  });
  server.url = await running.ready;
  return server;
}

/** The server also ends when the process of the tests dies (end-with-parent.mjs). */
function launch(dataDir: string, port: string, options: Options) {
  const { environment = {}, imports = [], node = process.execPath, script = "dist/server.mjs", user } = options;
  const loaded = [endWithParent, ...imports].flatMap((path) => ["--import", pathToFileURL(resolve(path)).href]);
  const child = spawn(node, [...loaded, script], {
    env: {
      ...process.env,
      ...clearedEnvironment,
      ...generousLimits,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: port,
      DATA_DIR: dataDir,
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    uid: user,
    gid: user,
  });
  const outputStreams = [child.stdout, child.stderr].filter((reader) => reader !== null);
  let output = "";
  const ready = new Promise<string>((resolveUrl, reject) => {
    const read = (piece: Buffer) => {
      output += piece.toString();
      const url = readyLine.exec(output)?.[1];
      if (url) resolveUrl(url.replace(/\/$/, ""));
    };
    for (const reader of outputStreams) reader.on("data", read);
    child.once("error", reject);
    child.once("close", (code) => reject(new Error(`Parley ended with ${code} before it was ready:\n${output}`)));
  });
  return { child, ready, outputStreams, output: () => output };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "close");
  child.kill(signal);
  await exit;
}
