import { member } from "#tests/support/http";
import { pictureFile } from "#tests/support/pictures";
import { childrenOf, isRunning, tellsOfProcesses, workOf } from "#tests/support/processes";
import { restlessGif } from "#tests/support/restless-gif";
import { startServer, type ParleyServer } from "#tests/support/server";
import { until } from "#tests/support/until";
import { filesBelow, upload } from "#tests/support/uploads";

/** CPU time in microseconds that no worker takes to start: whichever has used it has an image under way. */
const underWay = 1_500_000;

const endless = new File([new Uint8Array(restlessGif())], "restless.gif");
const environment = { IMAGE_MAX_BYTES: "100000000" };

/** A server, and the process in which it works on an image that takes long. */
async function atWork() {
  const server = await startServer({ environment });
  const ada = await member(server.url, "Ada");
  expect(childrenOf(server.pid)).toEqual([]);
  const answer = upload(ada, { image: endless });
  const busy = () => childrenOf(server.pid).find((pid) => workOf(pid) > underWay);
  await until(async () => busy() !== undefined);
  const worker = busy() ?? 0;
  return { server, ada, worker, answer };
}

const ended = (pid: number) => until(async () => !isRunning(pid));

it("an image whose reader dies is refused and leaves nothing, and the next one is fine", async () => {
  if (!tellsOfProcesses) return;
  const { server, ada, worker, answer } = await atWork();
  process.kill(worker, "SIGKILL");
  const { status, body } = await answer;
  expect([status, body.code]).toEqual([422, "invalid_image"]);
  expect(filesBelow(server, "tmp")).toEqual([]);
  expect((await upload(ada, { image: await pictureFile("png") })).status).toBe(201);
  expect(childrenOf(server.pid)).not.toContain(worker);
  expect(filesBelow(server, "images")).toHaveLength(2);
});

it.each<[string, (server: ParleyServer) => Promise<unknown>]>([
  ["ends in its orderly way", (server) => server.stop()],
  ["is killed", (server) => server.kill()],
])("no reader of images outlives a server that %s, however busy it is", async (_how, end) => {
  if (!tellsOfProcesses) return;
  const { server, worker, answer } = await atWork();
  const cut = answer.catch(() => undefined);
  await end(server);
  await ended(worker);
  await cut;
});
