import type { Message } from "#lib/contract/message";
import type { Changes, MessagePage } from "#lib/contract/operations/messages";
import type { Refusal } from "#lib/contract/errors/refusal";
import { toError } from "#lib/client/connection/http-request";
import { hasGap, trim, type Feed } from "#lib/client/feed/feed";
import type { SeqRange } from "#lib/client/feed/page-ranges";
import type { ClientView } from "#tests/faults/support/evidence";
import { FeedSync } from "#lib/client/feed/feed-sync";
import type { HttpClient } from "#tests/support/http";
import type { Command } from "#tests/faults/support/command";
import { ReconnectingSocket } from "#tests/faults/support/reconnecting-socket";
import { CommandQueue } from "#tests/faults/support/command-queue";

/** A request over HTTP has to be answered within this time. */
const requestTimeoutMs = 5_000;

export type SimulatedClientOptions = {
  name: string;
  /** The member's id. */
  id: string;
  /** A logged-in HTTP client, with the address that the socket uses, too. */
  httpClient: HttpClient;
  channels: readonly string[];
  /** The maximum of commands in flight. */
  maxInFlight: number;
  /** The maximum of messages per channel; older ones are dropped, as if never loaded. */
  maxMessages: number;
  /** A silent connection is given up after this time. */
  socketTimeoutMs: number;
  /** The state has changed, so a waiting test checks its condition again. */
  changed(): void;
  /** The server has sent these messages. */
  received(messages: readonly Message[]): void;
  done(command: Command, message: Message): void;
  refused(command: Command, refusal: Refusal): void;
  retrying?(command: Command, error: unknown): void;
  stopping?(): void;
};

/** A client without a browser: it uses the page's own feeds, and a queue that never gives up. */
export class SimulatedClient {
  readonly name: string;
  readonly id: string;
  readonly socket: ReconnectingSocket;
  readonly queue: CommandQueue;
  readonly #feeds = new Map<string, Feed>();
  readonly #syncs = new Map<string, FeedSync>();

  constructor(private readonly options: SimulatedClientOptions) {
    this.name = options.name;
    this.id = options.id;
    for (const channel of options.channels) this.#syncs.set(channel, this.#syncOf(channel));
    const { httpClient } = options;
    this.socket = new ReconnectingSocket(
      httpClient.url,
      httpClient.cookie(),
      {
        connected: () => this.#connected(),
        changes: (changes) => {
          options.received(changes.messages);
          this.#syncs.get(changes.channel)?.receive(changes);
        },
        stale: ({ channel }) => this.#openFeed(channel),
        stopping: () => options.stopping?.(),
      },
      options.socketTimeoutMs,
    );
    this.queue = new CommandQueue(options.maxInFlight, {
      canExecute: () => this.socket.isConnected,
      execute: (command) => this.execute(command),
      done: (command, message) => {
        this.#syncs.get(command.channel)?.acknowledge(message);
        options.done(command, message);
      },
      refused: options.refused,
      retrying: options.retrying,
    });
  }

  get channels(): readonly string[] {
    return this.options.channels;
  }

  feed(channel: string): Feed | undefined {
    return this.#feeds.get(channel);
  }

  /** Disconnects for good. */
  close(): void {
    this.socket.close();
    for (const sync of this.#syncs.values()) sync.close();
  }

  /** Sends a command once over the socket, and returns or throws its result. */
  async execute(command: Command): Promise<Message> {
    const { channel, clientId } = command;
    if (command.kind === "send")
      return (await this.socket.request("message.send", { channel, clientId, text: command.text })).message;
    const { id } = command;
    if (command.kind === "delete") return (await this.socket.request("message.delete", { channel, id })).message;
    return (await this.socket.request("message.edit", { channel, id, text: command.text })).message;
  }

  /** Sends a message again over HTTP. */
  async sendByHttp({ channel, clientId, text }: Command & { kind: "send" }): Promise<Message> {
    const { message } = await this.#request<{ message: Message }>("POST", `/api/channels/${channel}/messages`, {
      clientId,
      text,
    });
    return message;
  }

  /** Loads the missing messages at the end of a channel. */
  requestLatest(channel: string): void {
    const feed = this.#feeds.get(channel);
    if (feed) this.#syncs.get(channel)?.request(latestRange(feed, this.options.maxMessages));
  }

  /** The end of a channel as this client knows it, with a gap wherever a message is missing. */
  view(channel: string): ClientView | undefined {
    const feed = this.#feeds.get(channel);
    if (!feed) return undefined;
    const { from } = latestRange(feed, this.options.maxMessages);
    const messages = feed.messages.filter(({ seq }) => seq >= from);
    return { client: this.name, messages, hasBefore: from > 1, rev: feed.rev };
  }

  hasLatest(channel: string): boolean {
    const feed = this.#feeds.get(channel);
    if (!feed) return false;
    const { from, to } = latestRange(feed, this.options.maxMessages);
    return !hasGap(feed, from, to);
  }

  #connected(): void {
    for (const channel of this.channels) this.#openFeed(channel);
    this.queue.flush();
    this.options.changed();
  }

  /** After a failure the socket reconnects, and the feed is opened again. */
  #openFeed(channel: string): void {
    this.#syncs
      .get(channel)
      ?.open()
      .catch(() => undefined)
      .finally(this.options.changed);
  }

  #syncOf(channel: string): FeedSync {
    const path = `/api/channels/${channel}`;
    const { maxMessages, received, changed } = this.options;
    return new FeedSync(
      {
        open: async (since) => {
          const opening = await this.socket.request("channel.open", { channel, since });
          received(opening.messages);
          return opening;
        },
        changes: (since) => this.#request<Changes>("GET", `${path}/changes?since=${since}&limit=200`),
        before: (seq) => this.#request<MessagePage>("GET", `${path}/messages?before=${seq}&limit=200`),
      },
      {
        get: () => this.#feeds.get(channel),
        set: (feed) => {
          this.#feeds.set(channel, trimmed(feed, maxMessages));
          changed();
        },
      },
    );
  }

  async #request<Body>(method: string, path: string, value?: unknown): Promise<Body> {
    const { status, body } = await this.options.httpClient.request<Body>(method, path, {
      headers: value === undefined ? {} : { "content-type": "application/json" },
      body: value === undefined ? undefined : JSON.stringify(value),
      signal: AbortSignal.timeout(requestTimeoutMs),
    });
    if (status >= 400) throw toError(body);
    return body;
  }
}

const latestRange = ({ lastSeq }: Feed, maxMessages: number): SeqRange => ({
  from: Math.max(1, lastSeq - maxMessages + 1),
  to: lastSeq,
});

/** Trims many messages at once, so that it does not run with every message. */
function trimmed(feed: Feed, maxMessages: number): Feed {
  return feed.messages.length <= 2 * maxMessages ? feed : trim(feed, (seq) => seq > feed.lastSeq - maxMessages);
}
