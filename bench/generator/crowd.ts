import { ChannelLog } from "./channel-log";
import { Member, type Room } from "./member";
import { inTurns } from "./in-turns";
import type { Entrance } from "./connection";
import { Tally, type Faults } from "./tally";
import { now } from "./text";
import type { RunningServer } from "../servers/running-server";

/** Connections that are being made at once. */
const connectingMax = 50;
/** Milliseconds without any delivery after which what is missing counts as lost. */
const patience = 5_000;

/** All members, each with one channel open, and what they got. */
export class Crowd {
  readonly tally = new Tally();
  readonly members: Member[] = [];
  readonly rooms: Room[];
  /** The cookies by which they connect. */
  readonly entrances: readonly Entrance[];

  private constructor(entrances: readonly Entrance[], rooms: Room[]) {
    this.entrances = entrances;
    this.rooms = rooms;
  }

  /** Everybody logs in; nobody is connected yet. */
  static async admit(server: RunningServer, size: number, roomCount: number): Promise<Crowd> {
    const entrances = await server.admit(size);
    const slugs = await server.makeChannels(roomCount);
    const log = () => new ChannelLog(server.messageEvent);
    return new Crowd(
      entrances,
      slugs.map((slug, index) => ({ index, slug, log: log(), members: [] })),
    );
  }

  static async gather(server: RunningServer, size: number, roomCount: number): Promise<Crowd> {
    const crowd = await Crowd.admit(server, size, roomCount);
    await crowd.enter();
    return crowd;
  }

  /** Everybody connects and opens a channel: members are spread over the channels in turn. */
  enter(): Promise<void> {
    return this.enterUpTo(this.entrances.length);
  }

  /** So many are connected then, those included who were before. */
  async enterUpTo(count: number): Promise<void> {
    const first = this.members.length;
    await inTurns(this.entrances.slice(first, count), connectingMax, (entrance, index) =>
      this.#enter(entrance, first + index),
    );
  }

  /**
   * Everybody at the same moment, with what they miss since a revision.
   * @returns when each had it, on the clock of the texts
   */
  comeBack(since: number): Promise<number[]> {
    return Promise.all(this.entrances.map((entrance, index) => this.#enter(entrance, index, since).then(now)));
  }

  leave(): void {
    for (const member of this.members.splice(0)) member.leave();
    for (const room of this.rooms) room.members.length = 0;
  }

  async #enter(entrance: Entrance, index: number, since?: number): Promise<void> {
    const room = this.rooms[index % this.rooms.length];
    if (!room) throw new Error("There is no channel to open.");
    const member = new Member(entrance, room, this.tally);
    this.members.push(member);
    await member.open(since);
  }

  /** Counted over those who are here: to be asked before they leave. */
  faults(): Faults {
    const { sentTo, acked, duplicate, misdelivered, refused } = this.tally;
    const unanswered = sentTo.length - acked - refused;
    return { missing: this.#countMissing(), duplicate, misdelivered, refused, unanswered };
  }

  /** Resolves when everybody got everything, or nothing comes any more. */
  async settle(): Promise<void> {
    let last = -1;
    for (let idle = 0; idle < patience && !this.#isComplete(); idle += 50) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (this.tally.delivered !== last) idle = 0;
      last = this.tally.delivered;
    }
  }

  #isComplete(): boolean {
    const { sentTo, acked, refused, delivered } = this.tally;
    if (acked + refused < sentTo.length) return false;
    let expected = 0;
    for (const channel of sentTo) expected += this.rooms[channel]?.members.length ?? 0;
    return delivered >= expected;
  }

  #countMissing(): number {
    let missing = 0;
    for (const [number, channel] of this.tally.sentTo.entries())
      for (const member of this.rooms[channel]?.members ?? []) if (!member.seen.has(number)) missing += 1;
    return missing;
  }
}
