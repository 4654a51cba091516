import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Login } from "../generator/connection";
import { forEachConcurrently } from "../generator/for-each-concurrently";
import { allCores, serverCore } from "./pin.mjs";
import { HttpClient } from "./http-client";
import { ServerProcess } from "./server-process";
import type { RunningServer } from "./running-server";
import { SlowDisk } from "./slow-disk";

/** Data folders are created next to the results: /tmp may be in memory, where commits cost nothing. */
const results = resolve("bench/results");
/** The bench's members post without a pause from a single address. */
const withoutLimits = {
  MESSAGE_BURST: "1000000",
  MESSAGE_RATE: "1000000",
  SOCKETS_PER_SESSION: "1000000",
  SOCKETS_PER_ADDRESS: "1000000",
};
const maxConcurrentLogins = 16;
const dataFolders = new Set<string>();

export type ParleyOptions = {
  canBeSlow?: boolean;
  /** Uses all cores, as without a bench: as many images are decoded at a time as the machine has cores. */
  hasAllCores?: boolean;
  profileAs?: string;
};

/** Starts Parley as it is delivered: the built server on a fresh data folder on the disk. */
export async function startParley(options: ParleyOptions = {}): Promise<RunningServer> {
  const { canBeSlow = false, hasAllCores = false, profileAs } = options;
  const dataDir = makeDataFolder();
  const slowDisk = canBeSlow ? new SlowDisk(dataDir) : undefined;
  const environment = { ...withoutLimits, DATA_DIR: dataDir, ...slowDisk?.environment };
  const profile = profileAs ? ["--cpu-prof", `--cpu-prof-dir=${results}`, `--cpu-prof-name=${profileAs}`] : [];
  const cores = hasAllCores ? allCores : [serverCore];
  const launch = (port: string) => new ServerProcess("dist/server.mjs", profile, { ...environment, PORT: port }, cores);

  let server = launch("0");
  const port = await server.ready;
  const http = new HttpClient(port);
  let cookies: string[] = [];

  return {
    messageEvent: "channel:changes",
    async logIn(count) {
      const logins: Login[] = [];
      const names = Array.from({ length: count }, (_, index) => `Member ${index}`);
      await forEachConcurrently(names, maxConcurrentLogins, async (name, index) => {
        logins[index] = { port, name, cookie: await http.login(name) };
      });
      cookies = logins.map(({ cookie }) => cookie);
      return logins;
    },
    async createChannels(count) {
      const slugs: string[] = [];
      for (let index = 0; index < count; index += 1)
        slugs.push(await http.createChannel(cookies[0] ?? "", `Bench ${index}`));
      return slugs;
    },
    cpuTime: () => server.cpuTime(),
    memory: () => server.memory(),
    watchMemory: () => server.watchMemory(),
    slowDisk: (isSlow) => slowDisk?.set(isSlow),
    async restart() {
      await server.end();
      server = launch(String(port));
      await server.ready;
    },
    async stop() {
      http.close();
      await server.end();
      removeDataFolder(dataDir);
    },
  };
}

function makeDataFolder(): string {
  mkdirSync(results, { recursive: true });
  const folder = mkdtempSync(join(results, "data-"));
  dataFolders.add(folder);
  return folder;
}

function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  dataFolders.delete(folder);
}

/** Removes the data folders, whatever ends the bench. */
process.once("exit", () => dataFolders.forEach(removeDataFolder));
