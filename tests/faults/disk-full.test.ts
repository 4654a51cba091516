import { randomUUID } from "node:crypto";
import type { Message } from "#lib/contract/message";
import { isRefusal, type Refusal } from "#lib/contract/errors/refusal";
import { member, visitor } from "#tests/support/http";
import { startServer } from "#tests/support/server";
import { Chatter } from "#tests/faults/support/chatter";
import { check } from "#tests/faults/support/checker";
import type { Deed } from "#tests/faults/support/deed";
import { gatherEvidence } from "#tests/faults/support/gather-evidence";
import { walkChanges, walkForward } from "#tests/faults/support/history";
import { Intentions } from "#tests/faults/support/intentions";
import { Sightings } from "#tests/faults/support/sightings";
import { Signal } from "#tests/faults/support/signal";
import { waysToFillADisk, type SmallDisk } from "#tests/faults/support/small-disk";

const channel = "general";
/** Large enough to need new room each time. */
const filler = "A sentence that takes its room. ".repeat(100);

describe.each(waysToFillADisk())("a disk that is full ($name)", ({ make }) => {
  let disk: SmallDisk;
  const cleanUp: (() => void)[] = [];
  beforeEach(() => {
    disk = make();
    cleanUp.push(disk.remove);
  });
  afterEach(() => cleanUp.splice(0).forEach((clean) => clean()));

  it("loses nothing: senders are told and keep their text, reading works, and all goes out when there is room", async () => {
    const server = await startServer({ dataDir: disk.dataDir });
    const moved = new Signal();
    const [intentions, sightings] = [new Intentions(), new Sightings()];
    const putOff: Refusal[] = [];
    const told = new Set<string>();
    const refused: Refusal[] = [];
    const cookies: string[] = [];

    const enter = async (name: string) => {
      const login = await member(server.url, name);
      cookies.push(login.cookie());
      const { body } = await login.get<{ member: { id: string } }>("/api/session");
      const chatter = new Chatter({
        name,
        id: body.member.id,
        visitor: visitor(server.url, login.cookie()),
        channels: [channel],
        window: 1,
        held: 10_000,
        patience: 10_000,
        moved: () => moved.notify(),
        saw: (messages) => sightings.note(messages),
        done(deed: Deed, message: Message) {
          intentions.acknowledge(deed, message);
          moved.notify();
        },
        refused: (_, refusal) => void refused.push(refusal),
        putOff(_, error) {
          // Whatever else goes wrong on a slow machine, a connection that is given up for instance, tells nothing of the disk.
          if (!isRefusal(error)) return;
          putOff.push(error);
          told.add(name);
          moved.notify();
        },
      });
      chatter.line.open();
      cleanUp.push(() => chatter.close());
      return chatter;
    };
    const everybody = [await enter("Ada"), await enter("Grace"), await enter("Linus")];
    const say = (chatter: Chatter, text: string) => {
      const deed: Deed = { kind: "send", channel, clientId: randomUUID(), text };
      intentions.intend(chatter.id, deed);
      chatter.outgoing.add(deed);
    };
    const allSaid = () => everybody.every(({ outgoing }) => outgoing.size === 0);

    for (let i = 0; i < 20; i += 1) for (const one of everybody) say(one, `${one.name} ${i}`);
    await moved.until(allSaid, () => "there is room");

    disk.fill(server.pid);
    for (let i = 0; i < 200; i += 1) for (const one of everybody) say(one, `${one.name} without room ${i} ${filler}`);
    const isEverybodyTold = () => everybody.every(({ name }) => told.has(name));
    await moved.until(isEverybodyTold, () => "senders are told that the disk is full");
    expect(new Set(putOff.map(({ code }) => code))).toEqual(new Set(["storage_full"]));
    for (const { extras } of putOff) expect(extras.retryAfter).toBeGreaterThan(0);
    expect(allSaid()).toBe(false);

    const reader = visitor(server.url, cookies[0]);
    const kept = intentions.acknowledged;
    expect((await walkForward(reader, channel)).length).toBeGreaterThanOrEqual(kept);
    // So little may still find room; if not, it is called by its name too.
    expect([201, 507]).toContain((await visitor(server.url).login("Stranger")).status);

    disk.free(server.pid);
    await moved.until(allSaid, () => `all goes out; ${intentions.acknowledged} did`);
    const { rev } = await walkChanges(reader, channel);
    await moved.until(
      () => everybody.every((one) => one.feed(channel)?.rev === rev),
      () => "everybody knows everything",
    );
    expect(refused).toEqual([]);
    expect(intentions.acknowledged).toBe(everybody.length * 220);
    const evidence = await gatherEvidence(reader, channel, { intentions, sightings, chatters: everybody });
    expect(check(evidence)).toEqual([]);
    expect(await server.stop()).toBe(0);
  });
});
