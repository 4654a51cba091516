import { spawn } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { serverBundle } from "./bundle.mjs";
import { readEnvFile } from "./env-file.mjs";
import { warnOfNodeWithoutSupport } from "./node-support.mjs";
import { inRoot } from "./root.mjs";

/** Not dist/, where `npm start` and the tests keep their own build. */
const devFolder = ".next/dev-server";

const killAfterMs = 5_000;

const endWithParent = pathToFileURL(inRoot("scripts/steps/end-with-parent.mjs")).href;

/** Runs the server for development, and restarts it whenever its bundle or that of its image worker changes. */
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
  const restartPlugin = {
    name: "restart",
    setup: (build) =>
      build.onEnd(async ({ errors }) => {
        if (errors.length > 0) return console.error((await formatMessages(errors, { kind: "error" })).join("\n"));
        if (server) console.log("The server has changed: starting it anew.");
        restarts = restarts.then(restart);
      }),
  };
  const watcher = await context({ ...serverBundle(devFolder), plugins: [restartPlugin] });
  await watcher.watch();

  const shutDown = async () => {
    await watcher.dispose();
    await restarts;
    await end(server);
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, shutDown);
}

/** Detached into a process group of its own: otherwise Ctrl-C would reach the server twice. */
function launch() {
  return spawn(process.execPath, ["--enable-source-maps", "--import", endWithParent, `${devFolder}/server.mjs`], {
    env: { ...process.env, NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: process.platform !== "win32",
  });
}

async function end(server) {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const killTimer = setTimeout(() => server.kill("SIGKILL"), killAfterMs);
  const exit = once(server, "exit");
  server.kill("SIGTERM");
  await exit;
  clearTimeout(killTimer);
}
