import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { httpClient } from "#tests/support/http";
import { endWithParent, clearedEnvironment } from "#tests/support/server";
import { waitUntil } from "#tests/support/wait-until";

export type RedirectedServer = { child: ChildProcess; url: string; dataDir: string };

const started = new Set<Pick<RedirectedServer, "child" | "dataDir">>();

afterEach(async () => {
  for (const { child, dataDir } of started) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
    rmSync(dataDir, { recursive: true, force: true });
  }
  started.clear();
});

/** Starts a Parley whose output does not go to the tests; it is ready once it answers requests. */
export async function startRedirectedServer(
  [input, output, errors]: ["ignore" | "pipe", number | "pipe", number | "inherit"],
  through: readonly string[] = [],
): Promise<RedirectedServer> {
  const dataDir = mkdtempSync(join(tmpdir(), "parley-elsewhere-"));
  const url = `http://127.0.0.1:${await freePort()}`;
  const program = [process.execPath, "--import", pathToFileURL(endWithParent).href, "dist/server.mjs"];
  const [command = process.execPath, ...parameters] = [...through, ...program];
  const child = spawn(command, parameters, {
    env: {
      ...process.env,
      ...clearedEnvironment,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: new URL(url).port,
      DATA_DIR: dataDir,
      MESSAGE_BURST: "1000000",
    },
    // The channel tells the server when the tests have ended; a program in between does so by itself.
    stdio: [input, output, errors, ...(through.length > 0 ? [] : ["ipc" as const])],
  });
  started.add({ child, dataDir });
  await waitUntil(async () => {
    const answer = await httpClient(url)
      .get("/api/health")
      .catch(() => undefined);
    return answer?.status === 200;
  });
  return { child, url, dataDir };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
