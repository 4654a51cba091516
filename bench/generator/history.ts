import { orderedUuid } from "#lib/client/browser/uuid";
import { Connection, type Login } from "./connection";

/** This many messages are in flight at a time. */
const batchSize = 500;

const words = "a quiet table where people come for each other's words and everything else steps back".split(" ");

/** A text as people write them: mostly short, sometimes long. */
function textOf(number: number): string {
  const length = number % 17 === 0 ? 90 : 3 + (number % 23);
  return `${number} ${Array.from({ length }, (_, index) => words[(number + index) % words.length]).join(" ")}`;
}

/** Sends messages to a channel as fast as they are acknowledged, by several members in turn. */
export async function fillChannel(logins: readonly Login[], channel: string, count: number): Promise<void> {
  const connections = logins.map((login) => new Connection(login));
  await Promise.all(connections.map(({ ready }) => ready));
  for (let sent = 0; sent < count; sent += batchSize) {
    const numbers = Array.from({ length: Math.min(batchSize, count - sent) }, (_, index) => sent + index + 1);
    await Promise.all(numbers.map((number) => send(connections[(number >> 2) % connections.length], channel, number)));
  }
  for (const connection of connections) connection.close();
}

function send(connection: Connection | undefined, channel: string, number: number): Promise<void> {
  const input = JSON.stringify({ channel, clientId: orderedUuid(), text: textOf(number) });
  return new Promise((resolve) => connection?.emit("message:send", input, () => resolve()));
}
