import { ChannelLog } from "./channel-log";
import { Member, type BenchChannel } from "./member";
import { forEachConcurrently } from "./for-each-concurrently";
import type { Login } from "./connection";
import { Tally, type Faults } from "./tally";
import { now } from "./text";
import type { RunningServer } from "../servers/running-server";

/** The maximum of connections that are opened at once. */
const maxConcurrentConnects = 50;
/** Missing messages count as lost after this time without any delivery. */
const deliveryTimeoutMs = 5_000;

/** All members, each with one channel open, and a tally of their messages. */
export class MemberGroup {
  readonly tally = new Tally();
  readonly members: Member[] = [];
  readonly channels: BenchChannel[];
  /** The logins by which they connect. */
  readonly logins: readonly Login[];

  private constructor(logins: readonly Login[], channels: BenchChannel[]) {
    this.logins = logins;
    this.channels = channels;
  }

  /** Logs everyone in; nobody is connected yet. */
  static async logIn(server: RunningServer, size: number, channelCount: number): Promise<MemberGroup> {
    const logins = await server.logIn(size);
    const slugs = await server.createChannels(channelCount);
    const log = () => new ChannelLog(server.messageEvent);
    return new MemberGroup(
      logins,
      slugs.map((slug, index) => ({ index, slug, log: log(), members: [] })),
    );
  }

  static async connectAll(server: RunningServer, size: number, channelCount: number): Promise<MemberGroup> {
    const group = await MemberGroup.logIn(server, size, channelCount);
    await group.connect();
    return group;
  }

  /** Connects everyone and opens a channel for each: members are spread over the channels in turn. */
  connect(): Promise<void> {
    return this.connectUpTo(this.logins.length);
  }

  /** Connects members until `count` are connected. */
  async connectUpTo(count: number): Promise<void> {
    const first = this.members.length;
    await forEachConcurrently(this.logins.slice(first, count), maxConcurrentConnects, (login, index) =>
      this.#connect(login, first + index),
    );
  }

  /**
   * Connects everyone at the same moment, with the changes since a revision.
   * @returns the time at which each was up to date, on the clock of the texts
   */
  reconnect(since: number): Promise<number[]> {
    return Promise.all(this.logins.map((login, index) => this.#connect(login, index, since).then(now)));
  }

  disconnect(): void {
    for (const member of this.members.splice(0)) member.disconnect();
    for (const channel of this.channels) channel.members.length = 0;
  }

  async #connect(login: Login, index: number, since?: number): Promise<void> {
    const channel = this.channels[index % this.channels.length];
    if (!channel) throw new Error("There is no channel to open.");
    const member = new Member(login, channel, this.tally);
    this.members.push(member);
    await member.open(since);
  }

  /** Counts over connected members, so call it before they disconnect. */
  faults(): Faults {
    const { sentTo, acked, duplicate, misdelivered, refused } = this.tally;
    const unanswered = sentTo.length - acked - refused;
    return { missing: this.#countMissing(), duplicate, misdelivered, refused, unanswered };
  }

  /** Resolves when everyone has everything, or nothing arrives any more. */
  async settle(): Promise<void> {
    let last = -1;
    for (let idle = 0; idle < deliveryTimeoutMs && !this.#isComplete(); idle += 50) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (this.tally.delivered !== last) idle = 0;
      last = this.tally.delivered;
    }
  }

  #isComplete(): boolean {
    const { sentTo, acked, refused, delivered } = this.tally;
    if (acked + refused < sentTo.length) return false;
    let expected = 0;
    for (const channel of sentTo) expected += this.channels[channel]?.members.length ?? 0;
    return delivered >= expected;
  }

  #countMissing(): number {
    let missing = 0;
    for (const [number, channel] of this.tally.sentTo.entries())
      for (const member of this.channels[channel]?.members ?? []) if (!member.seen.has(number)) missing += 1;
    return missing;
  }
}
