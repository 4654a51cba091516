import { randomUUID } from "node:crypto";
import type { Message } from "#lib/contract/message";
import { member, visitor } from "#tests/support/http";
import { startServer, type ParleyServer } from "#tests/support/server";
import { Chatter } from "#tests/faults/support/chatter";
import { check } from "#tests/faults/support/checker";
import type { Deed } from "#tests/faults/support/deed";
import { gatherEvidence } from "#tests/faults/support/gather-evidence";
import { Intentions } from "#tests/faults/support/intentions";
import { memoryOf } from "#tests/faults/support/memory";
import { Sightings } from "#tests/faults/support/sightings";
import { Signal } from "#tests/faults/support/signal";
import { TcpProxy } from "#tests/faults/support/tcp-proxy";

const channel = "general";
const mebibyte = 1024 ** 2;
const readers = 40;
const speakers = 4;
/** Close to the longest text, in characters of three bytes. */
const text = "語".repeat(3_900);
const bytes = Buffer.byteLength(text);
const messagesIn = (size: number) => Math.ceil(size / bytes);
/** Measured while nothing is wrong, so that the server's usual memory is not counted. */
const warmUp = messagesIn(20 * mebibyte);
const sentMeanwhile = messagesIn(60 * mebibyte);
const growthMax = 64 * mebibyte;

const moved = new Signal();
const intentions = new Intentions();
const sightings = new Sightings();
const everybody: Chatter[] = [];
const sentAt = new Map<string, number>();
let latencies: number[] = [];
let highest = 0;
let server: ParleyServer;

afterAll(() => everybody.forEach((chatter) => chatter.close()));

it(
  "40 readers that stop reading cost little memory, hold up nobody, and are complete when they read again",
  async () => {
    server = await startServer();
    const proxy = await TcpProxy.start(server.url);
    for (let i = 0; i < readers; i += 1) await enter(`Reader ${i}`, proxy.url);
    const speaking = [];
    for (let i = 0; i < speakers; i += 1) speaking.push(await enter(`Speaker ${i}`, server.url));
    await moved.until(
      () => everybody.every((one) => one.feed(channel)),
      () => "everybody has the channel open",
    );

    await sayAll(speaking, warmUp);
    const [before, quietly] = [highest, p99()];
    for (const link of proxy.links) link.deafen();
    await sayAll(speaking, sentMeanwhile);
    const growth = highest - before;
    console.log(
      `The server grew by ${(growth / mebibyte).toFixed(1)} MiB from ${(before / mebibyte).toFixed(0)} MiB; ` +
        `99 of 100 acks came within ${p99().toFixed(0)} ms, before that within ${quietly.toFixed(0)} ms.`,
    );
    expect(growth).toBeLessThan(growthMax);
    const reached = everybody.filter((one) => one.feed(channel)?.rev === warmUp + sentMeanwhile).length;
    expect(reached).toBeLessThanOrEqual(speakers);

    for (const link of proxy.links) link.undeafen();
    await moved.until(
      () => everybody.every((one) => one.feed(channel)?.rev === warmUp + sentMeanwhile),
      () => "everybody knows everything again",
    );
    expect(await flaws()).toEqual([]);
  },
  5 * 60_000,
);

async function enter(name: string, url: string): Promise<Chatter> {
  const login = await member(server.url, name);
  const { body } = await login.get<{ member: { id: string } }>("/api/session");
  const chatter = new Chatter({
    name,
    id: body.member.id,
    visitor: visitor(url, login.cookie()),
    channels: [channel],
    window: 4,
    held: 100,
    patience: 60_000,
    moved: () => moved.notify(),
    saw: (messages) => sightings.note(messages),
    done,
    refused: (_, refusal) => moved.fail(refusal),
  });
  chatter.line.open();
  everybody.push(chatter);
  return chatter;
}

function done(deed: Deed, message: Message): void {
  intentions.acknowledge(deed, message);
  latencies.push(performance.now() - (sentAt.get(deed.clientId) ?? 0));
  highest = Math.max(highest, memoryOf(server.pid));
  moved.notify();
}

/** Each says the next when the one before was acknowledged, so that the time of an ack is not that of a queue. */
async function sayAll(speaking: readonly Chatter[], count: number): Promise<void> {
  latencies = [];
  highest = 0;
  let left = count;
  const goOn = () => {
    for (const chatter of speaking) if (left > 0 && chatter.outgoing.size === 0) say(chatter, (left -= 1));
    return left === 0 && speaking.every(({ outgoing }) => outgoing.size === 0);
  };
  await moved.until(goOn, () => `${left} of ${count} are still to be said`, 3 * 60_000);
}

function say(chatter: Chatter, number: number): void {
  const deed: Deed = { kind: "send", channel, clientId: randomUUID(), text: `${number} ${text}` };
  intentions.intend(chatter.id, deed);
  sentAt.set(deed.clientId, performance.now());
  chatter.outgoing.add(deed);
}

function p99(): number {
  const sorted = latencies.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.99)] ?? 0;
}

async function flaws() {
  const reader = await member(server.url, "Judge");
  return check(await gatherEvidence(reader, channel, { intentions, sightings, chatters: everybody }));
}
