import { spawnSync } from "node:child_process";
import { allCores } from "./pin.mjs";
import { ServerProcess } from "./server-process";

const folder = "bench/servers/empty-page";
let isBuilt = false;

/** Starts an empty page of Next: the best result that Parley's pages could reach. */
export async function startEmptyPage() {
  if (!isBuilt) build();
  const server = new ServerProcess(`${folder}/serve.mjs`, [], {}, allCores);
  return { url: `http://127.0.0.1:${await server.ready}/`, stop: () => server.end() };
}

function build(): void {
  const { status, stderr, stdout } = spawnSync(process.execPath, ["node_modules/next/dist/bin/next", "build", folder], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The empty page could not be built:\n${stdout}${stderr}`);
  isBuilt = true;
}
