import { bundleServer } from "./bundle.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { withLock } from "./lock.mjs";
import { fail, progress } from "./progress.mjs";
import { existsInRoot } from "./root.mjs";
import { runNode } from "./run.mjs";
import { stampAt } from "./stamp.mjs";

/** The path of the bundled server, relative to the root. */
export const builtServer = "dist/server.mjs";

const sources = [
  "app",
  "lib",
  "public",
  "server.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
  "scripts/steps",
];
const stamp = stampAt(".next", "parley-stamp");

/** Builds the pages and the server, unless the last build was made from the same sources. */
export async function buildIfStale() {
  if (isBuilt()) return;
  await withLock(async () => {
    if (!isBuilt()) await buildAll();
  });
}

/** Builds the pages and the server. */
export const build = () => withLock(buildAll);

const isBuilt = () => existsInRoot(builtServer) && stamp.read() === fingerprint(sources);

async function buildAll() {
  const built = fingerprint(sources);
  const done = progress("Building the pages and the server… (about half a minute)");
  stamp.remove();
  await bundleServer("dist");
  await buildPages();
  stamp.write(built);
  done();
}

async function buildPages() {
  const { ok, output } = await runNode(["node_modules/next/dist/bin/next", "build"], {
    quiet: true,
    environment: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (!ok) fail("The pages could not be built.", output);
}
