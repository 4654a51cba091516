import { randomUUID } from "node:crypto";
import type { Message } from "#lib/contract/message";
import { httpClient } from "#tests/support/http";
import { startServer } from "#tests/support/server";
import { connect } from "#tests/support/socket";
import { readHistoryForward } from "#tests/faults/support/history";

const powerCuts = 12;
const burst = 30;

it(`the server keeps acknowledged messages through ${powerCuts} power cuts`, async () => {
  const server = await startServer();
  const ada = httpClient(server.url);
  await ada.login("Ada");
  const acknowledged: Message[] = [];

  for (let round = 0; round < powerCuts; round += 1) {
    const socket = await connect(ada);
    const gone = new Promise((resolve) => socket.once("disconnect", resolve));
    let killed: Promise<void> | undefined;
    for (let i = 0; i < burst; i += 1) {
      const input = { channel: "general", clientId: randomUUID(), text: `Round ${round}, number ${i}` };
      const receive = (answer: Awaited<ReturnType<typeof send>>) => {
        if ("message" in answer) acknowledged.push(answer.message);
        // Each cut comes a little later, so that it hits later steps, too.
        if (i === round * 2) killed = server.kill();
      };
      const send = () => socket.emitWithAck("message:send", input);
      void send().then(receive, () => undefined);
    }
    await gone;
    await killed;
    await server.restart();
  }

  expect(acknowledged.length).toBeGreaterThanOrEqual(powerCuts);
  const history = await readHistoryForward(ada, "general");
  expect(history.map(({ seq }) => seq)).toEqual(history.map((_, i) => i + 1));
  expect(new Set(history.map(({ clientId }) => clientId)).size).toBe(history.length);
  for (const message of acknowledged) expect(history[message.seq - 1]).toEqual(message);
});
