import type { Channel } from "#lib/contract/channel";
import type { Message } from "#lib/contract/message";
import { member, visitor, type Visitor } from "#tests/support/http";
import type { ParleyServer } from "#tests/support/server";
import { Chatter } from "#tests/faults/support/chatter";
import type { Deed } from "#tests/faults/support/deed";
import type { Evidence } from "#tests/faults/support/evidence";
import { enter } from "#tests/faults/support/enter";
import { gatherEvidence } from "#tests/faults/support/gather-evidence";
import { Intentions } from "#tests/faults/support/intentions";
import type { Plan } from "#tests/faults/support/plan";
import { Random } from "#tests/faults/support/random";
import { Sightings } from "#tests/faults/support/sightings";
import { Signal } from "#tests/faults/support/signal";
import { Supervisor } from "#tests/faults/support/supervisor";
import { Talk } from "#tests/faults/support/talk";
import { TcpProxy } from "#tests/faults/support/tcp-proxy";
import { Weather } from "#tests/faults/support/weather";

/** Deeds that a client has queued at once, and while it is away. */
const onOnesMind = { here: 6, away: 15 };
/** A client is away for as long as it takes the others to say this much: at times beyond what `changes` gives. */
const absence = { least: 100, most: 6_000 };
const awayMax = 4;

type Participant = {
  chatter: Chatter;
  talk: Talk;
  /** Messages that have to be sent before it comes back; 0 while it is connected. */
  returnsAt: number;
};

/** Many clients talk, edit, delete, leave, come back and come late, while connections and the server break. */
export class Storm {
  readonly intentions = new Intentions();
  readonly sightings = new Sightings();
  /** Valid deeds that the server refused for good. */
  readonly refusals: string[] = [];
  readonly #chatters: Participant[] = [];
  readonly #moved = new Signal();
  readonly #random: Random;
  readonly #weather: Weather;
  #channels: string[] = [];
  #joining = 0;
  #isComplete = false;
  #isOver = false;
  #lastTrouble = "nothing";

  private constructor(
    private readonly plan: Plan,
    private readonly server: ParleyServer,
    readonly proxy: TcpProxy,
    readonly supervisor: Supervisor,
  ) {
    this.#random = new Random(plan.seed);
    this.#weather = new Weather(plan, this.#random, proxy, supervisor, (error) => this.#moved.fail(error));
  }

  static async begin(plan: Plan, server: ParleyServer): Promise<Storm> {
    const storm = new Storm(plan, server, await TcpProxy.start(server.url), new Supervisor(server));
    await storm.#openChannels();
    return storm;
  }

  /** Resolves when everything planned has been said and has gone wrong. */
  async rage(): Promise<void> {
    const { plan, intentions } = this;
    for (let i = 0; i < plan.chatters; i += 1) await this.#join(`Chatter ${i}`);
    this.#isComplete = true;
    await this.#moved.until(
      () => intentions.acknowledged >= plan.messages && this.#weather.isSpent,
      () => `${plan.messages} messages; so far ${this.describe()}`,
      60 * 60_000,
    );
  }

  /** Ends the trouble and waits until everybody has said everything and knows everything. */
  async settle(): Promise<void> {
    this.#isOver = true;
    await this.#weather.clear();
    for (const { chatter } of this.#chatters) chatter.line.open();
    const everybody = () => this.#chatters.map(({ chatter }) => chatter);
    await this.#moved.until(
      () => this.#joining === 0 && everybody().every(({ outgoing }) => outgoing.size === 0),
      () => `everything is said; ${this.describe()}`,
    );
    const revs = new Map((await this.#listChannels()).map(({ slug, rev }) => [slug, rev]));
    await this.#moved.until(
      () => everybody().every((one) => one.channels.every((slug) => one.feed(slug)?.rev === revs.get(slug))),
      () => `everybody knows everything; ${this.describe()} ${JSON.stringify(this.#laggards(revs))}`,
    );
    for (const one of everybody()) for (const slug of one.channels) one.wantEnd(slug);
    await this.#moved.until(
      () => everybody().every((one) => one.channels.every((slug) => one.hasEnd(slug))),
      () => `everybody has the end of every channel; ${this.describe()}`,
    );
  }

  /** The evidence, channel by channel, since the histories are long. */
  async *evidence(): AsyncGenerator<Evidence> {
    const reader = await member(this.server.url, "Reader");
    const chatters = this.#chatters.map(({ chatter }) => chatter);
    const { intentions, sightings } = this;
    for (const channel of this.#channels) yield gatherEvidence(reader, channel, { intentions, sightings, chatters });
  }

  end(): void {
    for (const { chatter } of this.#chatters) chatter.close();
  }

  describe(): string {
    const { kills, terminations } = this.supervisor;
    const waiting = this.#chatters.reduce((sum, { chatter }) => sum + chatter.outgoing.size, 0);
    const here = this.#chatters.filter(({ chatter }) => chatter.line.isConnected).length;
    return (
      `${this.intentions.acknowledged} acknowledged, ${waiting} waiting, ${kills} kills, ${terminations} terminations, ` +
      `${this.proxy.cuts} cuts, ${here} of ${this.#chatters.length} connected; put off last: ${this.#lastTrouble}`
    );
  }

  #laggards(revs: ReadonlyMap<string, number>): string[] {
    return this.#chatters.flatMap(({ chatter }) =>
      chatter.channels
        .filter((slug) => chatter.feed(slug)?.rev !== revs.get(slug))
        .map((slug) => `${chatter.name} knows ${slug} to ${chatter.feed(slug)?.rev} of ${revs.get(slug)}`),
    );
  }

  async #openChannels(): Promise<void> {
    const founder = await member(this.server.url, "Founder");
    for (let i = 0; i < this.plan.channels; i += 1)
      await founder.post<{ channel: Channel }>("/api/channels", { name: `storm ${i}` });
    this.#channels = (await this.#listChannels(founder)).map(({ slug }) => slug).filter((slug) => /storm/.test(slug));
  }

  async #listChannels(who?: Visitor): Promise<Channel[]> {
    const reader = who ?? (await member(this.server.url, "Lister"));
    return (await reader.get<{ channels: Channel[] }>("/api/channels")).body.channels;
  }

  async #join(name: string): Promise<void> {
    const { cookie, id } = await enter(this.server.url, this.supervisor, name);
    const start = this.#chatters.length;
    const places = [start, start + 1].map((place) => this.#channels[place % this.#channels.length] ?? "general");
    const channels = [...new Set(places)];
    const talk = new Talk(name, channels, this.#random);
    const chatter: Chatter = new Chatter({
      name,
      id,
      visitor: visitor(this.proxy.url, cookie),
      channels,
      window: 4,
      held: this.plan.held,
      patience: 4_000,
      moved: () => this.#moved.notify(),
      saw: (messages) => this.sightings.note(messages),
      done: (deed, message) => this.#done(deed, message),
      putOff: (deed, error) => (this.#lastTrouble = `${name}, ${deed.kind}: ${String(error)}`),
      refused: (deed, refusal) => void this.refusals.push(`${name}, ${deed.kind}: ${refusal.code} ${refusal.message}`),
    });
    const participant = { chatter, talk, returnsAt: 0 };
    this.#chatters.push(participant);
    chatter.line.open();
    this.#goOnTalking(participant);
  }

  #done(deed: Deed, message: Message): void {
    this.intentions.acknowledge(deed, message);
    this.sightings.note([message]);
    const author = this.#chatters.find(({ chatter }) => chatter.id === message.author.id);
    author?.talk.done(message);
    if (!this.#isOver) this.#goOn();
    if (author) this.#goOnTalking(author);
    this.#moved.notify();
  }

  #goOn(): void {
    const said = this.intentions.acknowledged;
    this.#weather.blow(said);
    this.#comeAndGo(said);
    const { chatters, newcomers, messages } = this.plan;
    const expected = chatters + Math.min(newcomers, Math.floor((newcomers * said) / messages));
    if (this.#isComplete && this.#chatters.length + this.#joining < expected) void this.#joinLate();
  }

  async #joinLate(): Promise<void> {
    this.#joining += 1;
    try {
      await this.#join(`Newcomer ${this.#chatters.length}`);
    } catch (error) {
      this.#moved.fail(error);
    } finally {
      this.#joining -= 1;
      this.#moved.notify();
    }
  }

  /** A client that was away for long enough gets the latest page instead of everything that it missed. */
  #comeAndGo(said: number): void {
    const away = this.#chatters.filter(({ returnsAt }) => returnsAt > 0);
    for (const one of away.filter(({ returnsAt }) => said >= returnsAt)) {
      one.returnsAt = 0;
      one.chatter.line.open();
    }
    if (away.length >= awayMax || !this.#random.happens(0.003)) return;
    const leaver = this.#random.pick(this.#chatters);
    if (!leaver || leaver.returnsAt > 0) return;
    leaver.returnsAt = said + this.#random.between(absence.least, absence.most);
    leaver.chatter.line.close();
    this.#goOnTalking(leaver);
  }

  #goOnTalking({ chatter, talk, returnsAt }: Participant): void {
    const enough = returnsAt > 0 ? onOnesMind.away : onOnesMind.here;
    while (!this.#isOver && chatter.outgoing.size < enough) {
      const deed = talk.next();
      this.intentions.intend(chatter.id, deed);
      chatter.outgoing.add(deed);
      if (deed.kind === "send") this.#repeatOnPurpose(chatter, deed);
    }
  }

  /** Two at once under one clientId; what the second one answers has to be the same message. */
  #repeatOnPurpose(chatter: Chatter, deed: Deed & { kind: "send" }): void {
    if (!chatter.line.isConnected || !this.#random.happens(0.04)) return;
    // A repeat must not overtake what was meant to be said before it.
    if (chatter.outgoing.isFirst(deed)) this.#note(chatter.deliverByHttp(deed));
    if (chatter.outgoing.isUnderWay(deed)) this.#note(chatter.deliver(deed));
  }

  /** Whether the repeat gets through does not matter. */
  #note(repeat: Promise<Message>): void {
    repeat.then(
      (message) => this.sightings.note([message]),
      () => undefined,
    );
  }
}
