import { join } from "node:path";
import { loseMessages } from "#tests/support/edit-database";
import { cookieOf, member } from "#tests/support/http";
import { startServer } from "#tests/support/server";
import { seed } from "../demo/seed";
import { letHostIn } from "./host";

export type Places = Awaited<ReturnType<typeof openPlaces>>;

/** All that pictures are taken of. @param folder for their data */
export async function openPlaces(folder: string) {
  await seed(join(folder, "data"));
  return { whole: await openWhole(join(folder, "data")), strict: await openStrict(), broken: await openBroken() };
}

/** A freshly filled Parley. */
async function openWhole(dataDir: string) {
  const { url } = await startServer({ dataDir });
  return { url, dataDir, host: await letHostIn(url) };
}

/** A Parley that allows two messages, and in which no time passes that would allow more. */
async function openStrict() {
  const environment = { MESSAGE_BURST: "2", MESSAGE_RATE: "1" };
  const { url, dataDir } = await startServer({ environment, imports: ["tests/support/stopped-clock.mjs"] });
  return { url, dataDir, host: await letHostIn(url) };
}

/** A Parley that knows its members, and can't read a message any more. */
async function openBroken() {
  const { url, dataDir } = await startServer();
  const host = await letHostIn(url);
  const session = cookieOf(await member(url, "Ada"));
  loseMessages({ dataDir });
  return { url, dataDir, host, session };
}
