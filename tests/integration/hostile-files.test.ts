import { randomUUID } from "node:crypto";
import { gigabyteAvif, heavyFiles, hostileFiles } from "#tests/support/hostile-files";
import { member, type HttpClient } from "#tests/support/http";
import { watchMemory } from "#tests/support/memory-peak";
import { canReadProcesses } from "#tests/support/processes";
import { startServer, type ServerProcess } from "#tests/support/server";
import { connect } from "#tests/support/socket";
import { filesBelow, untilUnfinished, upload } from "#tests/support/uploads";

const mebibyte = 1024 ** 2;
let server: ServerProcess;
let ada: HttpClient;
beforeEach(async () => {
  server = await startServer();
  ada = await member(server.url, "Ada");
});

const nothingIsLeft = () => untilUnfinished(server, (names) => names.length === 0);

it("hostile files sent all at once are refused by name, within memory, while others chat", async () => {
  const files = await Promise.all(hostileFiles.map(async (file) => ({ ...file, bytes: await file.make() })));
  const senders = await Promise.all(["Grace", "Linus", "Mary"].map((name) => member(server.url, name)));
  const memory = canReadProcesses ? watchMemory(server.pid) : undefined;
  let isOver = false;
  const talk = async () => {
    const bystander = await connect(ada);
    for (let said = 0; ; said += 1) {
      if (isOver) return said;
      const ack = await bystander.emitWithAck("message:send", {
        channel: "general",
        clientId: randomUUID(),
        text: "still here",
      });
      expect(ack).toHaveProperty("message.seq");
    }
  };
  const talking = talk();

  const answers = await Promise.all(
    senders.map(async (who) => {
      const refused: [string, number, string][] = [];
      for (const { name, bytes } of files) {
        const { status, body } = await upload(who, { image: new File([new Uint8Array(bytes)], "a.png") });
        refused.push([name, status, body.code]);
      }
      return refused;
    }),
  );
  isOver = true;
  for (const refused of answers) expect(refused).toEqual(files.map(({ name, code }) => [name, 422, code]));
  expect(await talking).toBeGreaterThan(0);
  await nothingIsLeft();
  expect(filesBelow(server, "images")).toEqual([]);
  if (memory) expect(memory.peak() - memory.idle).toBeLessThan(600 * mebibyte);
  expect(server.output()).not.toMatch(/Error/);
}, 120_000);

it("the refusal of an image that takes too much memory says what to send instead", async () => {
  const { body } = await upload(ada, { image: new File([new Uint8Array(await gigabyteAvif.make())], "a.avif") });
  expect([body.code, body.detail]).toEqual([
    "invalid_image",
    "Files of this kind need too much memory above 22.4 million pixels. Send a smaller one, or a plain JPEG.",
  ]);
}, 120_000);

it("the heaviest allowed images, and those around them, are decoded within memory", async () => {
  const heavy = await Promise.all(heavyFiles.map((make) => make()));
  const memory = canReadProcesses ? watchMemory(server.pid) : undefined;
  const answers = await Promise.all(
    heavy.map((bytes) => upload(ada, { image: new File([new Uint8Array(bytes)], "heavy") })),
  );
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(heavy.map(() => [201, undefined]));
  if (memory) expect(memory.peak() - memory.idle).toBeLessThan(600 * mebibyte);
}, 120_000);
