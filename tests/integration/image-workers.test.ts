import { member } from "#tests/support/http";
import { sampleImageFile } from "#tests/support/sample-images";
import { childrenOf, isRunning, canReadProcesses, cpuMicrosecondsOf } from "#tests/support/processes";
import { noiseGif } from "#tests/support/noise-gif";
import { startServer, type ServerProcess } from "#tests/support/server";
import { waitUntil } from "#tests/support/wait-until";
import { filesBelow, upload } from "#tests/support/uploads";

/** CPU time in microseconds that no worker needs to start: one that has used it is decoding an image. */
const underWay = 1_500_000;

const endless = new File([new Uint8Array(noiseGif())], "restless.gif");
const environment = { IMAGE_MAX_BYTES: "100000000" };

/** Starts a server, and finds the worker that decodes a slow image for it. */
async function atWork() {
  const server = await startServer({ environment });
  const ada = await member(server.url, "Ada");
  expect(childrenOf(server.pid)).toEqual([]);
  const answer = upload(ada, { image: endless });
  const busy = () => childrenOf(server.pid).find((pid) => cpuMicrosecondsOf(pid) > underWay);
  await waitUntil(async () => busy() !== undefined);
  const worker = busy() ?? 0;
  return { server, ada, worker, answer };
}

const ended = (pid: number) => waitUntil(async () => !isRunning(pid));

it("an image whose worker dies is refused and leaves nothing, and the next one succeeds", async () => {
  if (!canReadProcesses) return;
  const { server, ada, worker, answer } = await atWork();
  process.kill(worker, "SIGKILL");
  const { status, body } = await answer;
  expect([status, body.code]).toEqual([422, "invalid_image"]);
  expect(filesBelow(server, "tmp")).toEqual([]);
  expect((await upload(ada, { image: await sampleImageFile("png") })).status).toBe(201);
  expect(childrenOf(server.pid)).not.toContain(worker);
  expect(filesBelow(server, "images")).toHaveLength(2);
});

it.each<[string, (server: ServerProcess) => Promise<unknown>]>([
  ["ends in its orderly way", (server) => server.stop()],
  ["is killed", (server) => server.kill()],
])("no image worker outlives a server that %s, however busy it is", async (_how, end) => {
  if (!canReadProcesses) return;
  const { server, worker, answer } = await atWork();
  const cut = answer.catch(() => undefined);
  await end(server);
  await ended(worker);
  await cut;
});
