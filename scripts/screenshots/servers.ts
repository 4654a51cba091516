import { join } from "node:path";
import { removeMessagesTable } from "#tests/support/edit-database";
import { cookieOf, member } from "#tests/support/http";
import { startServer } from "#tests/support/server";
import { seed } from "../demo/seed";
import { addCompanion } from "./companion";

export type Servers = Awaited<ReturnType<typeof startServers>>;

/** Starts a server for each state that screenshots need. @param folder for the data of the seeded one */
export async function startServers(folder: string) {
  const dataDir = join(folder, "data");
  await seed(dataDir);
  return {
    seeded: await startSeeded(dataDir),
    rateLimited: await startRateLimited(),
    broken: await startBroken(),
  };
}

async function startSeeded(dataDir: string) {
  const { url } = await startServer({ dataDir });
  return { url, dataDir, companion: await addCompanion(url) };
}

/** Starts a server that allows two messages; its clock stands still, so that it never allows more. */
async function startRateLimited() {
  const environment = { MESSAGE_BURST: "2", MESSAGE_RATE: "1" };
  const { url, dataDir } = await startServer({ environment, imports: ["tests/support/stopped-clock.mjs"] });
  return { url, dataDir, companion: await addCompanion(url) };
}

/** Starts a server that knows its members but can no longer read messages. */
async function startBroken() {
  const { url, dataDir } = await startServer();
  const companion = await addCompanion(url);
  const session = cookieOf(await member(url, "Ada"));
  removeMessagesTable({ dataDir });
  return { url, dataDir, companion, session };
}
