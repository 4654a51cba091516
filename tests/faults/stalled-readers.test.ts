import { randomUUID } from "node:crypto";
import type { Message } from "#lib/contract/message";
import { member, httpClient } from "#tests/support/http";
import { startServer, type ServerProcess } from "#tests/support/server";
import { SimulatedClient } from "#tests/faults/support/simulated-client";
import { check } from "#tests/faults/support/consistency-checker";
import type { Command } from "#tests/faults/support/command";
import { gatherEvidence } from "#tests/faults/support/gather-evidence";
import { ExpectedMessages } from "#tests/faults/support/expected-messages";
import { residentBytesOf } from "#tests/faults/support/resident-memory";
import { Observations } from "#tests/faults/support/observations";
import { ChangeSignal } from "#tests/faults/support/change-signal";
import { TcpProxy } from "#tests/faults/support/tcp-proxy";

const channel = "general";
const mebibyte = 1024 ** 2;
const readers = 40;
const senders = 4;
/** A text near the maximum length, in characters of three bytes. */
const text = "語".repeat(3_900);
const bytes = Buffer.byteLength(text);
const messagesIn = (size: number) => Math.ceil(size / bytes);
/** The messages before the measurement, so that the server's normal memory is not counted. */
const warmUp = messagesIn(20 * mebibyte);
const sentMeanwhile = messagesIn(60 * mebibyte);
const maxGrowthBytes = 64 * mebibyte;

const changed = new ChangeSignal();
const expectedMessages = new ExpectedMessages();
const observations = new Observations();
const clients: SimulatedClient[] = [];
const sentAt = new Map<string, number>();
let latencies: number[] = [];
let highest = 0;
let server: ServerProcess;

afterAll(() => clients.forEach((client) => client.close()));

it(
  "40 readers that stop reading cost little memory, delay nobody, and catch up when they read again",
  async () => {
    server = await startServer();
    const proxy = await TcpProxy.start(server.url);
    for (let i = 0; i < readers; i += 1) await logIn(`Reader ${i}`, proxy.url);
    const sending = [];
    for (let i = 0; i < senders; i += 1) sending.push(await logIn(`Speaker ${i}`, server.url));
    await changed.until(
      () => clients.every((one) => one.feed(channel)),
      () => "everybody has the channel open",
    );

    await sendAll(sending, warmUp);
    const [before, quietly] = [highest, p99()];
    for (const connection of proxy.connections) connection.pauseReading();
    await sendAll(sending, sentMeanwhile);
    const growth = highest - before;
    console.log(
      `The server grew by ${(growth / mebibyte).toFixed(1)} MiB from ${(before / mebibyte).toFixed(0)} MiB; ` +
        `99 of 100 acks came within ${p99().toFixed(0)} ms, before that within ${quietly.toFixed(0)} ms.`,
    );
    expect(growth).toBeLessThan(maxGrowthBytes);
    const reached = clients.filter((one) => one.feed(channel)?.rev === warmUp + sentMeanwhile).length;
    expect(reached).toBeLessThanOrEqual(senders);

    for (const connection of proxy.connections) connection.resumeReading();
    await changed.until(
      () => clients.every((one) => one.feed(channel)?.rev === warmUp + sentMeanwhile),
      () => "everybody knows everything again",
    );
    expect(await violations()).toEqual([]);
  },
  5 * 60_000,
);

async function logIn(name: string, url: string): Promise<SimulatedClient> {
  const login = await member(server.url, name);
  const { body } = await login.get<{ member: { id: string } }>("/api/session");
  const client = new SimulatedClient({
    name,
    id: body.member.id,
    httpClient: httpClient(url, login.cookie()),
    channels: [channel],
    maxInFlight: 4,
    maxMessages: 100,
    socketTimeoutMs: 60_000,
    changed: () => changed.notify(),
    received: (messages) => observations.record(messages),
    done,
    refused: (_, refusal) => changed.fail(refusal),
  });
  client.socket.open();
  clients.push(client);
  return client;
}

function done(command: Command, message: Message): void {
  expectedMessages.acknowledge(command, message);
  latencies.push(performance.now() - (sentAt.get(command.clientId) ?? 0));
  highest = Math.max(highest, residentBytesOf(server.pid));
  changed.notify();
}

/** Sends each message after the acknowledgement of the one before, so that latencies exclude queueing. */
async function sendAll(sending: readonly SimulatedClient[], count: number): Promise<void> {
  latencies = [];
  highest = 0;
  let left = count;
  const sendNext = () => {
    for (const client of sending) if (left > 0 && client.queue.size === 0) send(client, (left -= 1));
    return left === 0 && sending.every(({ queue }) => queue.size === 0);
  };
  await changed.until(sendNext, () => `${left} of ${count} are still to be said`, 3 * 60_000);
}

function send(client: SimulatedClient, number: number): void {
  const command: Command = { kind: "send", channel, clientId: randomUUID(), text: `${number} ${text}` };
  expectedMessages.record(client.id, command);
  sentAt.set(command.clientId, performance.now());
  client.queue.add(command);
}

function p99(): number {
  const sorted = latencies.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.99)] ?? 0;
}

async function violations() {
  const reader = await member(server.url, "Judge");
  return check(await gatherEvidence(reader, channel, { expectedMessages, observations, clients: clients }));
}
