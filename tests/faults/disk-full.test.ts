import { randomUUID } from "node:crypto";
import type { Message } from "#lib/contract/message";
import { isRefusal, type Refusal } from "#lib/contract/errors/refusal";
import { member, httpClient } from "#tests/support/http";
import { startServer } from "#tests/support/server";
import { SimulatedClient } from "#tests/faults/support/simulated-client";
import { check } from "#tests/faults/support/consistency-checker";
import type { Command } from "#tests/faults/support/command";
import { gatherEvidence } from "#tests/faults/support/gather-evidence";
import { readChanges, readHistoryForward } from "#tests/faults/support/history";
import { ExpectedMessages } from "#tests/faults/support/expected-messages";
import { Observations } from "#tests/faults/support/observations";
import { ChangeSignal } from "#tests/faults/support/change-signal";
import { waysToFillDisk, type SmallDisk } from "#tests/faults/support/small-disk";

const channel = "general";
/** The text is large enough to need new space each time. */
const filler = "A sentence that takes its room. ".repeat(100);

describe.each(waysToFillDisk())("a disk that is full ($name)", ({ make }) => {
  let disk: SmallDisk;
  const cleanUp: (() => void)[] = [];
  beforeEach(() => {
    disk = make();
    cleanUp.push(disk.remove);
  });
  afterEach(() => cleanUp.splice(0).forEach((clean) => clean()));

  it("loses nothing: senders get an error and keep their text, reading works, and all is sent once there is space", async () => {
    const server = await startServer({ dataDir: disk.dataDir });
    const changed = new ChangeSignal();
    const [expectedMessages, observations] = [new ExpectedMessages(), new Observations()];
    const retried: Refusal[] = [];
    const reported = new Set<string>();
    const refused: Refusal[] = [];
    const cookies: string[] = [];

    const logIn = async (name: string) => {
      const login = await member(server.url, name);
      cookies.push(login.cookie());
      const { body } = await login.get<{ member: { id: string } }>("/api/session");
      const client = new SimulatedClient({
        name,
        id: body.member.id,
        httpClient: httpClient(server.url, login.cookie()),
        channels: [channel],
        maxInFlight: 1,
        maxMessages: 10_000,
        socketTimeoutMs: 10_000,
        changed: () => changed.notify(),
        received: (messages) => observations.record(messages),
        done(command: Command, message: Message) {
          expectedMessages.acknowledge(command, message);
          changed.notify();
        },
        refused: (_, refusal) => void refused.push(refusal),
        retrying(_, error) {
          // Other failures of a slow machine, such as a connection that is given up, say nothing about the disk.
          if (!isRefusal(error)) return;
          retried.push(error);
          reported.add(name);
          changed.notify();
        },
      });
      client.socket.open();
      cleanUp.push(() => client.close());
      return client;
    };
    const clients = [await logIn("Ada"), await logIn("Grace"), await logIn("Linus")];
    const send = (client: SimulatedClient, text: string) => {
      const command: Command = { kind: "send", channel, clientId: randomUUID(), text };
      expectedMessages.record(client.id, command);
      client.queue.add(command);
    };
    const allSent = () => clients.every(({ queue }) => queue.size === 0);

    for (let i = 0; i < 20; i += 1) for (const one of clients) send(one, `${one.name} ${i}`);
    await changed.until(allSent, () => "there is room");

    disk.fill(server.pid);
    for (let i = 0; i < 200; i += 1) for (const one of clients) send(one, `${one.name} without room ${i} ${filler}`);
    const isEveryoneCaughtUp = () => clients.every(({ name }) => reported.has(name));
    await changed.until(isEveryoneCaughtUp, () => "senders are told that the disk is full");
    expect(new Set(retried.map(({ code }) => code))).toEqual(new Set(["storage_full"]));
    for (const { extras } of retried) expect(extras.retryAfter).toBeGreaterThan(0);
    expect(allSent()).toBe(false);

    const reader = httpClient(server.url, cookies[0]);
    const stored = expectedMessages.acknowledged;
    expect((await readHistoryForward(reader, channel)).length).toBeGreaterThanOrEqual(stored);
    // So little may still fit; if not, the error has the same code.
    expect([201, 507]).toContain((await httpClient(server.url).login("Stranger")).status);

    disk.free(server.pid);
    await changed.until(allSent, () => `all goes out; ${expectedMessages.acknowledged} did`);
    const { rev } = await readChanges(reader, channel);
    await changed.until(
      () => clients.every((one) => one.feed(channel)?.rev === rev),
      () => "everybody knows everything",
    );
    expect(refused).toEqual([]);
    expect(expectedMessages.acknowledged).toBe(clients.length * 220);
    const evidence = await gatherEvidence(reader, channel, { expectedMessages, observations, clients: clients });
    expect(check(evidence)).toEqual([]);
    expect(await server.stop()).toBe(0);
  });
});
