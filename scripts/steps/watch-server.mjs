import { spawn } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { serverBundle } from "./bundle.mjs";
import { readEnvFile } from "./env-file.mjs";
import { warnOfNodeWithoutSupport } from "./node-support.mjs";
import { inRoot } from "./root.mjs";

/** Apart from dist/, so that `npm start` and the tests keep the server that they built. */
const devFolder = ".next/dev-server";

const endWithParent = pathToFileURL(inRoot("scripts/steps/end-with-parent.mjs")).href;

/** Runs the server for development and starts it anew whenever its bundle or that of its image worker changes. */
export async function watchServer() {
  warnOfNodeWithoutSupport();
  readEnvFile();
  const { context, formatMessages } = await import("esbuild");
  let server;
  let restarts = Promise.resolve();

  const restart = async () => {
    await end(server);
    server = launch();
    server.once("exit", (code) => code && console.error("The server has ended. Waiting for a change…"));
  };
  const restarter = {
    name: "restart",
    setup: (build) =>
      build.onEnd(async ({ errors }) => {
        if (errors.length > 0) return console.error((await formatMessages(errors, { kind: "error" })).join("\n"));
        if (server) console.log("The server has changed: starting it anew.");
        restarts = restarts.then(restart);
      }),
  };
  const watcher = await context({ ...serverBundle(devFolder), plugins: [restarter] });
  await watcher.watch();

  const leave = async () => {
    await watcher.dispose();
    await restarts;
    await end(server);
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, leave);
}

/** In a group of its own: Ctrl-C comes to us alone, and the server hears of it once. */
function launch() {
  return spawn(process.execPath, ["--enable-source-maps", "--import", endWithParent, `${devFolder}/server.mjs`], {
    env: { ...process.env, NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: process.platform !== "win32",
  });
}

async function end(server) {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const impatience = setTimeout(() => server.kill("SIGKILL"), 5_000);
  const exit = once(server, "exit");
  server.kill("SIGTERM");
  await exit;
  clearTimeout(impatience);
}
