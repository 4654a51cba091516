import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { variables } from "#lib/config/environment";

/** An empty value counts as none: neither the environment of the tests nor a `.env` beside package.json takes part. */
export const clearedEnvironment = Object.fromEntries(variables.map((name) => [name, ""]));

/** Ordinary tests are about something else than the limits; one that is about them sets its own. */
const generousLimits = {
  MESSAGE_BURST: "1000000",
  MESSAGE_RATE: "1000000",
  SOCKETS_PER_SESSION: "1000000",
  SOCKETS_PER_ADDRESS: "1000000",
};

type Options = {
  /** Variables of Parley's environment beside those that keep it apart: PORT, HOST and DATA_DIR. */
  environment?: Record<string, string>;
  /** A data folder that exists already; whoever made it also removes it. */
  dataDir?: string;
  /** Modules that are loaded before the server, by their paths from the root: to change the world that it is in. */
  imports?: readonly string[];
  /** The Node that runs it, where it is another than the one that runs the tests. */
  node?: string;
  /** What is run, by its path from the root. */
  script?: string;
  /** The id of another user, and of a group, as which it runs. Only root can do that. */
  user?: number;
};

/** A Parley of one's own: the built server as a process, with a data folder that nobody else uses. */
export type ParleyServer = {
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** What it has written so far, since the last start. */
  output(): string;
  /** What reads its standard output and its standard error, since the last start: a test may stop reading, or go. */
  readonly outputStreams: readonly Readable[];
  /** Ends it in its orderly way. @returns its exit code */
  stop(): Promise<number | null>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again, ended or not, on the same data and port. */
  restart(): Promise<void>;
};

const readyLine = /Parley is at .*?(http:\/\/127\.0\.0\.1:\d+)\)?\nIts data lies in .*\n/;
/** Loaded into a server that must not outlive the tests, by its path from the root. */
export const endWithParent = "scripts/steps/end-with-parent.mjs";
const started = new Set<{ end(): Promise<void> }>();

/** Ends all that were started: after the tests of a file by itself, in a script by whoever started them. */
export async function endServers(): Promise<void> {
  await Promise.all([...started].map((server) => server.end()));
  started.clear();
}

if (typeof afterAll === "function") afterAll(endServers);

/** Starts a Parley for the tests of a file; it ends with them. */
export async function startServer({ dataDir, ...options }: Options = {}): Promise<ParleyServer> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), "parley-"));
  let process = launch(folder, "0", options);
  const server = {
    url: "",
    dataDir: folder,
    get pid() {
      return process.child.pid ?? 0;
    },
    output: () => process.output(),
    get outputStreams() {
      return process.outputStreams;
    },
    async stop() {
      await end(process.child, "SIGTERM");
      return process.child.exitCode;
    },
    kill: () => end(process.child, "SIGKILL"),
    async restart() {
      await end(process.child, "SIGTERM");
      process = launch(folder, new URL(server.url).port, options);
      await process.ready;
    },
  };
  started.add({
    async end() {
      await end(process.child, "SIGKILL");
      if (!dataDir) rmSync(folder, { recursive: true, force: true });
    },
  });
  server.url = await process.ready;
  return server;
}

/** The server also ends when the process of the tests does, whatever became of that: see end-with-parent.mjs. */
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
