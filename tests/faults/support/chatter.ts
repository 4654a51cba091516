import type { Message } from "#lib/contract/message";
import type { Changes, MessagePage } from "#lib/contract/operations/messages";
import type { Refusal } from "#lib/contract/errors/refusal";
import { toError } from "#lib/client/connection/http-request";
import { hasGap, trim, type Feed } from "#lib/client/feed/feed";
import type { SeqRange } from "#lib/client/feed/page-ranges";
import type { View } from "#tests/faults/support/evidence";
import { FeedSync } from "#lib/client/feed/feed-sync";
import type { Visitor } from "#tests/support/http";
import type { Deed } from "#tests/faults/support/deed";
import { Line } from "#tests/faults/support/line";
import { Outgoing } from "#tests/faults/support/outgoing";

/** Milliseconds in which a request over HTTP has to be answered. */
const patience = 5_000;

export type ChatterOptions = {
  name: string;
  /** The member's id. */
  id: string;
  /** Logged in, with the address that the socket uses too. */
  visitor: Visitor;
  channels: readonly string[];
  /** Deeds in progress at once, at most. */
  window: number;
  /** Messages kept per channel; older ones are dropped, as if never loaded. */
  held: number;
  /** Milliseconds after which a silent connection is given up. */
  patience: number;
  /** Anything has changed: who waits may look again. */
  moved(): void;
  /** The server showed these. */
  saw(messages: readonly Message[]): void;
  done(deed: Deed, message: Message): void;
  refused(deed: Deed, refusal: Refusal): void;
  putOff?(deed: Deed, error: unknown): void;
  stopping?(): void;
};

/** A client as it should be: the page's own rules for its feeds, and an outbox that gives nothing up. */
export class Chatter {
  readonly name: string;
  readonly id: string;
  readonly line: Line;
  readonly outgoing: Outgoing;
  readonly #feeds = new Map<string, Feed>();
  readonly #syncs = new Map<string, FeedSync>();

  constructor(private readonly options: ChatterOptions) {
    this.name = options.name;
    this.id = options.id;
    for (const channel of options.channels) this.#syncs.set(channel, this.#syncOf(channel));
    const { visitor } = options;
    this.line = new Line(
      visitor.url,
      visitor.cookie(),
      {
        connected: () => this.#connected(),
        changes: (changes) => {
          options.saw(changes.messages);
          this.#syncs.get(changes.channel)?.receive(changes);
        },
        stale: ({ channel }) => this.#openFeed(channel),
        stopping: () => options.stopping?.(),
      },
      options.patience,
    );
    this.outgoing = new Outgoing(options.window, {
      canDeliver: () => this.line.isConnected,
      deliver: (deed) => this.deliver(deed),
      done: (deed, message) => {
        this.#syncs.get(deed.channel)?.acknowledge(message);
        options.done(deed, message);
      },
      refused: options.refused,
      putOff: options.putOff,
    });
  }

  get channels(): readonly string[] {
    return this.options.channels;
  }

  feed(channel: string): Feed | undefined {
    return this.#feeds.get(channel);
  }

  /** Goes for good. */
  close(): void {
    this.line.close();
    for (const sync of this.#syncs.values()) sync.close();
  }

  /** Once, over the socket; whatever it answers. */
  async deliver(deed: Deed): Promise<Message> {
    const { channel, clientId } = deed;
    if (deed.kind === "send")
      return (await this.line.ask("message.send", { channel, clientId, text: deed.text })).message;
    const { id } = deed;
    if (deed.kind === "delete") return (await this.line.ask("message.delete", { channel, id })).message;
    return (await this.line.ask("message.edit", { channel, id, text: deed.text })).message;
  }

  /** Once more, over HTTP. */
  async deliverByHttp({ channel, clientId, text }: Deed & { kind: "send" }): Promise<Message> {
    const { message } = await this.#request<{ message: Message }>("POST", `/api/channels/${channel}/messages`, {
      clientId,
      text,
    });
    return message;
  }

  /** Asks for what is not loaded of the end of a channel. */
  wantEnd(channel: string): void {
    const feed = this.#feeds.get(channel);
    if (feed) this.#syncs.get(channel)?.request(endOf(feed, this.options.held));
  }

  /** The end of a channel as this client holds it, with a hole in it wherever something is missing. */
  view(channel: string): View | undefined {
    const feed = this.#feeds.get(channel);
    if (!feed) return undefined;
    const { from } = endOf(feed, this.options.held);
    const messages = feed.messages.filter(({ seq }) => seq >= from);
    return { who: this.name, messages, hasBefore: from > 1, rev: feed.rev };
  }

  hasEnd(channel: string): boolean {
    const feed = this.#feeds.get(channel);
    if (!feed) return false;
    const { from, to } = endOf(feed, this.options.held);
    return !hasGap(feed, from, to);
  }

  #connected(): void {
    for (const channel of this.channels) this.#openFeed(channel);
    this.outgoing.flush();
    this.options.moved();
  }

  /** If it fails, the line drops the connection, and the next one starts again. */
  #openFeed(channel: string): void {
    this.#syncs
      .get(channel)
      ?.open()
      .catch(() => undefined)
      .finally(this.options.moved);
  }

  #syncOf(channel: string): FeedSync {
    const path = `/api/channels/${channel}`;
    const { held, saw, moved } = this.options;
    return new FeedSync(
      {
        open: async (since) => {
          const opening = await this.line.ask("channel.open", { channel, since });
          saw(opening.messages);
          return opening;
        },
        changes: (since) => this.#request<Changes>("GET", `${path}/changes?since=${since}&limit=200`),
        before: (seq) => this.#request<MessagePage>("GET", `${path}/messages?before=${seq}&limit=200`),
      },
      {
        get: () => this.#feeds.get(channel),
        set: (feed) => {
          this.#feeds.set(channel, shortened(feed, held));
          moved();
        },
      },
    );
  }

  async #request<Body>(method: string, path: string, value?: unknown): Promise<Body> {
    const { status, body } = await this.options.visitor.request<Body>(method, path, {
      headers: value === undefined ? {} : { "content-type": "application/json" },
      body: value === undefined ? undefined : JSON.stringify(value),
      signal: AbortSignal.timeout(patience),
    });
    if (status >= 400) throw toError(body);
    return body;
  }
}

const endOf = ({ lastSeq }: Feed, held: number): SeqRange => ({ from: Math.max(1, lastSeq - held + 1), to: lastSeq });

/** Drops in large pieces, so that it need not happen with every message. */
function shortened(feed: Feed, held: number): Feed {
  return feed.messages.length <= 2 * held ? feed : trim(feed, (seq) => seq > feed.lastSeq - held);
}
