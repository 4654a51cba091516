import module from "node:module";
import { pathToFileURL } from "node:url";
import { builtServer } from "./build.mjs";
import { readEnvFile } from "./env-file.mjs";
import { warnOfNodeWithoutSupport } from "./node-support.mjs";
import { inRoot } from "./root.mjs";

/** Runs the built server in this process, so that signals reach it directly. */
export async function serve() {
  warnOfNodeWithoutSupport();
  readEnvFile();
  process.env.NODE_ENV = "production";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  // Source maps of our own code only: those of all packages take 40 MB, and older versions of Node can't leave them out.
  module.setSourceMapsSupport?.(true, { nodeModules: false });
  await import(pathToFileURL(inRoot(builtServer)).href);
}
