import type { Channel } from "#lib/contract/channel";
import type { Message } from "#lib/contract/message";
import { member, httpClient, type HttpClient } from "#tests/support/http";
import type { ServerProcess } from "#tests/support/server";
import { SimulatedClient } from "#tests/faults/support/simulated-client";
import type { Command } from "#tests/faults/support/command";
import type { Evidence } from "#tests/faults/support/evidence";
import { logInWithRetries } from "#tests/faults/support/log-in-with-retries";
import { gatherEvidence } from "#tests/faults/support/gather-evidence";
import { ExpectedMessages } from "#tests/faults/support/expected-messages";
import type { ChaosPlan } from "#tests/faults/support/chaos-plan";
import { Random } from "#tests/faults/support/random";
import { Observations } from "#tests/faults/support/observations";
import { ChangeSignal } from "#tests/faults/support/change-signal";
import { Supervisor } from "#tests/faults/support/supervisor";
import { CommandGenerator } from "#tests/faults/support/command-generator";
import { TcpProxy } from "#tests/faults/support/tcp-proxy";
import { FaultInjector } from "#tests/faults/support/fault-injector";

/** Commands that a client has queued while it is connected, and while it is away. */
const queueLength = { connected: 6, away: 15 };
/** The number of messages that others send while a client is away: sometimes more than `changes` returns. */
const absenceMessages = { min: 100, max: 6_000 };
const maxAway = 4;

type Participant = {
  client: SimulatedClient;
  commands: CommandGenerator;
  /** Messages that have to be sent before it comes back; 0 while it is connected. */
  returnsAt: number;
};

/** Many clients send, edit, delete, disconnect, reconnect and join late, while connections and the server fail. */
export class ChaosRun {
  readonly expectedMessages = new ExpectedMessages();
  readonly observations = new Observations();
  /** Valid commands that the server refused for good. */
  readonly refusals: string[] = [];
  readonly #participants: Participant[] = [];
  readonly #changed = new ChangeSignal();
  readonly #random: Random;
  readonly #faults: FaultInjector;
  #channels: string[] = [];
  #clientsJoining = 0;
  #isComplete = false;
  #isOver = false;
  #lastRetry = "nothing";

  private constructor(
    private readonly plan: ChaosPlan,
    private readonly server: ServerProcess,
    readonly proxy: TcpProxy,
    readonly supervisor: Supervisor,
  ) {
    this.#random = new Random(plan.seed);
    this.#faults = new FaultInjector(plan, this.#random, proxy, supervisor, (error) => this.#changed.fail(error));
  }

  static async start(plan: ChaosPlan, server: ServerProcess): Promise<ChaosRun> {
    const run = new ChaosRun(plan, server, await TcpProxy.start(server.url), new Supervisor(server));
    await run.#openChannels();
    return run;
  }

  /** Resolves when all planned messages were sent and all planned faults have happened. */
  async run(): Promise<void> {
    const { plan, expectedMessages } = this;
    for (let i = 0; i < plan.clients; i += 1) await this.#addClient(`Client ${i}`);
    this.#isComplete = true;
    await this.#changed.until(
      () => expectedMessages.acknowledged >= plan.messages && this.#faults.isDone,
      () => `${plan.messages} messages; so far ${this.describe()}`,
      60 * 60_000,
    );
  }

  /** Ends the faults, and waits until every client has sent and received everything. */
  async settle(): Promise<void> {
    this.#isOver = true;
    await this.#faults.stop();
    for (const { client } of this.#participants) client.socket.open();
    const allClients = () => this.#participants.map(({ client }) => client);
    await this.#changed.until(
      () => this.#clientsJoining === 0 && allClients().every(({ queue }) => queue.size === 0),
      () => `every queue is empty; ${this.describe()}`,
    );
    const revs = new Map((await this.#listChannels()).map(({ slug, rev }) => [slug, rev]));
    await this.#changed.until(
      () => allClients().every((one) => one.channels.every((slug) => one.feed(slug)?.rev === revs.get(slug))),
      () => `every client is up to date; ${this.describe()} ${JSON.stringify(this.#clientsBehind(revs))}`,
    );
    for (const one of allClients()) for (const slug of one.channels) one.requestLatest(slug);
    await this.#changed.until(
      () => allClients().every((one) => one.channels.every((slug) => one.hasLatest(slug))),
      () => `every client has the end of every channel; ${this.describe()}`,
    );
  }

  /** Gathers the evidence channel by channel, because the histories are long. */
  async *evidence(): AsyncGenerator<Evidence> {
    const reader = await member(this.server.url, "Reader");
    const clients = this.#participants.map(({ client }) => client);
    const { expectedMessages, observations } = this;
    for (const channel of this.#channels)
      yield gatherEvidence(reader, channel, { expectedMessages, observations, clients });
  }

  end(): void {
    for (const { client } of this.#participants) client.close();
  }

  describe(): string {
    const { kills, terminations } = this.supervisor;
    const waiting = this.#participants.reduce((sum, { client }) => sum + client.queue.size, 0);
    const connected = this.#participants.filter(({ client }) => client.socket.isConnected).length;
    return (
      `${this.expectedMessages.acknowledged} acknowledged, ${waiting} waiting, ${kills} kills, ${terminations} terminations, ` +
      `${this.proxy.cuts} cuts, ${connected} of ${this.#participants.length} connected; last retry: ${this.#lastRetry}`
    );
  }

  #clientsBehind(revs: ReadonlyMap<string, number>): string[] {
    return this.#participants.flatMap(({ client }) =>
      client.channels
        .filter((slug) => client.feed(slug)?.rev !== revs.get(slug))
        .map((slug) => `${client.name} knows ${slug} to ${client.feed(slug)?.rev} of ${revs.get(slug)}`),
    );
  }

  async #openChannels(): Promise<void> {
    const founder = await member(this.server.url, "Founder");
    for (let i = 0; i < this.plan.channels; i += 1)
      await founder.post<{ channel: Channel }>("/api/channels", { name: `chaos ${i}` });
    this.#channels = (await this.#listChannels(founder)).map(({ slug }) => slug).filter((slug) => /chaos/.test(slug));
  }

  async #listChannels(who?: HttpClient): Promise<Channel[]> {
    const reader = who ?? (await member(this.server.url, "Lister"));
    return (await reader.get<{ channels: Channel[] }>("/api/channels")).body.channels;
  }

  async #addClient(name: string): Promise<void> {
    const { cookie, id } = await logInWithRetries(this.server.url, this.supervisor, name);
    const start = this.#participants.length;
    const slugs = [start, start + 1].map((place) => this.#channels[place % this.#channels.length] ?? "general");
    const channels = [...new Set(slugs)];
    const commands = new CommandGenerator(name, channels, this.#random);
    const client: SimulatedClient = new SimulatedClient({
      name,
      id,
      httpClient: httpClient(this.proxy.url, cookie),
      channels,
      maxInFlight: 4,
      maxMessages: this.plan.maxMessages,
      socketTimeoutMs: 4_000,
      changed: () => this.#changed.notify(),
      received: (messages) => this.observations.record(messages),
      done: (command, message) => this.#done(command, message),
      retrying: (command, error) => (this.#lastRetry = `${name}, ${command.kind}: ${String(error)}`),
      refused: (command, refusal) =>
        void this.refusals.push(`${name}, ${command.kind}: ${refusal.code} ${refusal.message}`),
    });
    const participant = { client, commands, returnsAt: 0 };
    this.#participants.push(participant);
    client.socket.open();
    this.#fillQueue(participant);
  }

  #done(command: Command, message: Message): void {
    this.expectedMessages.acknowledge(command, message);
    this.observations.record([message]);
    const author = this.#participants.find(({ client }) => client.id === message.author.id);
    author?.commands.done(message);
    if (!this.#isOver) this.#advance();
    if (author) this.#fillQueue(author);
    this.#changed.notify();
  }

  #advance(): void {
    const acknowledged = this.expectedMessages.acknowledged;
    this.#faults.inject(acknowledged);
    this.#disconnectAndReconnect(acknowledged);
    const { clients, lateClients, messages } = this.plan;
    const expected = clients + Math.min(lateClients, Math.floor((lateClients * acknowledged) / messages));
    if (this.#isComplete && this.#participants.length + this.#clientsJoining < expected) void this.#addLateClient();
  }

  async #addLateClient(): Promise<void> {
    this.#clientsJoining += 1;
    try {
      await this.#addClient(`Late client ${this.#participants.length}`);
    } catch (error) {
      this.#changed.fail(error);
    } finally {
      this.#clientsJoining -= 1;
      this.#changed.notify();
    }
  }

  /** A client that was away for long enough gets the latest page instead of everything that it missed. */
  #disconnectAndReconnect(acknowledged: number): void {
    const away = this.#participants.filter(({ returnsAt }) => returnsAt > 0);
    for (const one of away.filter(({ returnsAt }) => acknowledged >= returnsAt)) {
      one.returnsAt = 0;
      one.client.socket.open();
    }
    if (away.length >= maxAway || !this.#random.happens(0.003)) return;
    const leaving = this.#random.pick(this.#participants);
    if (!leaving || leaving.returnsAt > 0) return;
    leaving.returnsAt = acknowledged + this.#random.between(absenceMessages.min, absenceMessages.max);
    leaving.client.socket.close();
    this.#fillQueue(leaving);
  }

  #fillQueue({ client, commands, returnsAt }: Participant): void {
    const targetLength = returnsAt > 0 ? queueLength.away : queueLength.connected;
    while (!this.#isOver && client.queue.size < targetLength) {
      const command = commands.next();
      this.expectedMessages.record(client.id, command);
      client.queue.add(command);
      if (command.kind === "send") this.#sendDuplicate(client, command);
    }
  }

  /** Sends two requests under one clientId: both have to return the same message. */
  #sendDuplicate(client: SimulatedClient, command: Command & { kind: "send" }): void {
    if (!client.socket.isConnected || !this.#random.happens(0.04)) return;
    // A duplicate must not overtake earlier messages.
    if (client.queue.isFirst(command)) this.#observe(client.sendByHttp(command));
    if (client.queue.isInFlight(command)) this.#observe(client.execute(command));
  }

  /** Records the result of a duplicate; its failure does not matter. */
  #observe(repeat: Promise<Message>): void {
    repeat.then(
      (message) => this.observations.record([message]),
      () => undefined,
    );
  }
}
