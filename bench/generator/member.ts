import { orderedUuid } from "#lib/client/browser/uuid";
import type { ChannelLog } from "./channel-log";
import { Connection, type Entrance } from "./connection";
import { isError } from "./is-error";
import { Seen, type Tally } from "./tally";
import { findNonces, textOf } from "./text";

/** A channel as the bench knows it. */
export type Room = { index: number; slug: string; log: ChannelLog; members: Member[] };

/** Somebody who has a channel open, counts what comes, and may post. */
export class Member {
  readonly seen = new Seen();
  readonly #connection: Connection;
  readonly #room: Room;
  readonly #tally: Tally;
  #place = 0;

  constructor(entrance: Entrance, room: Room, tally: Tally) {
    this.#connection = new Connection(entrance);
    this.#room = room;
    this.#tally = tally;
    this.#connection.onEvent = (bytes, start, end) => this.#take(bytes, start, end);
  }

  /** @param since a revision; what came after it counts as delivered */
  async open(since?: number): Promise<void> {
    await this.#connection.entered;
    const input = JSON.stringify({ channel: this.#room.slug, since });
    await new Promise<void>((resolve, reject) =>
      this.#connection.ask("channel:open", input, (bytes, start, end) => {
        this.#place = this.#room.log.end;
        if (isError(bytes, start, end)) return reject(new Error(bytes.toString("utf8", start, end)));
        if (since !== undefined) this.#tally.deliver(findNonces(bytes, start, end), this.#room.index, this.seen);
        resolve();
      }),
    );
    this.#room.members.push(this);
  }

  /** @param time when it was meant to be sent; @param onAck after it was acknowledged or refused */
  post(time: number, onAck: () => void): void {
    const text = textOf(this.#tally.send(this.#room.index), time);
    const input = `{"channel":"${this.#room.slug}","clientId":"${orderedUuid()}","text":"${text}"}`;
    this.#connection.ask("message:send", input, (bytes, start, end) => {
      if (isError(bytes, start, end)) this.#tally.refused += 1;
      else this.#tally.ack(time);
      onAck();
    });
  }

  leave(): void {
    this.#connection.close();
  }

  #take(bytes: Buffer, start: number, end: number): void {
    const found = this.#room.log.read(this.#place, bytes, start, end);
    if (!found) return;
    this.#place = found.place;
    this.#tally.deliver(found.nonces, this.#room.index, this.seen);
  }
}
