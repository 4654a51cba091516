import module from "node:module";
import { pathToFileURL } from "node:url";
import { builtServer } from "./build.mjs";
import { readEnvFile } from "./env-file.mjs";
import { warnOfNodeWithoutSupport } from "./node-support.mjs";
import { inRoot } from "./root.mjs";

/** Runs the built server in this process, so that signals reach it without anybody between. */
export async function serve() {
  warnOfNodeWithoutSupport();
  readEnvFile();
  process.env.NODE_ENV = "production";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  // For our own traces. Versions of Node without it would load the maps of all packages too, which takes 40 MB of memory.
  module.setSourceMapsSupport?.(true, { nodeModules: false });
  await import(pathToFileURL(inRoot(builtServer)).href);
}
