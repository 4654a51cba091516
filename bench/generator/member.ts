import { orderedUuid } from "#lib/client/browser/uuid";
import type { ChannelLog } from "./channel-log";
import { Connection, type Login } from "./connection";
import { isError } from "./is-error";
import { Seen, type Tally } from "./tally";
import { findNonces, textOf } from "./text";

/** A channel as the bench knows it. */
export type BenchChannel = { index: number; slug: string; log: ChannelLog; members: Member[] };

/** A member who has a channel open, counts its messages, and may post. */
export class Member {
  readonly seen = new Seen();
  readonly #connection: Connection;
  readonly #channel: BenchChannel;
  readonly #tally: Tally;
  #position = 0;

  constructor(login: Login, channel: BenchChannel, tally: Tally) {
    this.#connection = new Connection(login);
    this.#channel = channel;
    this.#tally = tally;
    this.#connection.onEvent = (bytes, start, end) => this.#onEvent(bytes, start, end);
  }

  /** @param since a revision; messages after it count as delivered */
  async open(since?: number): Promise<void> {
    await this.#connection.ready;
    const input = JSON.stringify({ channel: this.#channel.slug, since });
    await new Promise<void>((resolve, reject) =>
      this.#connection.emit("channel:open", input, (bytes, start, end) => {
        this.#position = this.#channel.log.end;
        if (isError(bytes, start, end)) return reject(new Error(bytes.toString("utf8", start, end)));
        if (since !== undefined) this.#tally.deliver(findNonces(bytes, start, end), this.#channel.index, this.seen);
        resolve();
      }),
    );
    this.#channel.members.push(this);
  }

  /** @param time at which it was due; @param onAck after it was acknowledged or refused */
  post(time: number, onAck: () => void): void {
    const text = textOf(this.#tally.send(this.#channel.index), time);
    const input = `{"channel":"${this.#channel.slug}","clientId":"${orderedUuid()}","text":"${text}"}`;
    this.#connection.emit("message:send", input, (bytes, start, end) => {
      if (isError(bytes, start, end)) this.#tally.refused += 1;
      else this.#tally.ack(time);
      onAck();
    });
  }

  disconnect(): void {
    this.#connection.close();
  }

  #onEvent(bytes: Buffer, start: number, end: number): void {
    const found = this.#channel.log.read(this.#position, bytes, start, end);
    if (!found) return;
    this.#position = found.position;
    this.#tally.deliver(found.nonces, this.#channel.index, this.seen);
  }
}
