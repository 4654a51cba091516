import { routes, type OperationName } from "#lib/contract/routes";
import { hostile, hostileAlphabets } from "#tests/support/hostile-alphabets";
import type { HttpClient } from "#tests/support/http";
import { sampleInput, stringFields } from "#tests/support/sample-input";
import type { Connection } from "./connection";

/** An overlong string in one field, and its request. @returns whether it was refused by its field */
export type LongString = { name: string; send(): Promise<boolean> };

const alphabets = Object.values(hostileAlphabets);
const names = Object.keys(routes) as OperationName[];
const fields = names.flatMap((name) => stringFields(name).map((field) => ({ name, field, route: routes[name] })));

/** A string of each alphabet, as long as fits into a number of bytes of JSON. */
const textsWithin = (bytes: number): string[] =>
  alphabets.map((alphabet) => {
    const each = Buffer.byteLength(JSON.stringify(alphabet)) - 2;
    return hostile(alphabet, Math.floor((bytes * alphabet.length) / each));
  });

const bodiesOf = (name: OperationName, field: string, bytes: number): string[] =>
  textsWithin(bytes).map((text) => JSON.stringify(sampleInput(name, field, text)));

/** Requests over HTTP with as many letters as a JSON body takes; `session.login` by a visitor. */
export function byHttp(who: HttpClient, stranger: HttpClient): LongString[] {
  const headers = { "content-type": "application/json" };
  return fields.flatMap(({ name, field, route }) => {
    if (!("path" in route) || route.method === "GET" || name === "image.send" || route.path.includes(`:${field}`))
      return [];
    const path = route.path.replace(/:\w+/g, "general");
    return bodiesOf(name, field, 60_000).map((body) => ({
      name: `${name} ${field}`,
      async send() {
        const sender = name === "session.login" ? stranger : who;
        const answer = await sender.request<{ field?: string }>(route.method, path, { body, headers });
        return answer.body.field === field;
      },
    }));
  });
}

/** Requests over the socket with as many letters as a frame takes. */
export function bySocket(connection: Connection): LongString[] {
  return fields.flatMap(({ name, field, route }) => {
    if (!("event" in route)) return [];
    return bodiesOf(name, field, 120_000).map((input) => ({
      name: `${route.event} ${field}`,
      send: () =>
        new Promise<boolean>((resolve) =>
          connection.emit(route.event, input, (bytes, start, end) =>
            resolve(bytes.toString("utf8", start, end).includes(`"field":"${field}"`)),
          ),
        ),
    }));
  });
}

/** Sends one after the other, each after the last response. @returns the names of those with a wrong response */
export async function sendInSequence(strings: readonly LongString[], count: number): Promise<string[]> {
  const wrong: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const each = strings[index % strings.length];
    if (each && !(await each.send())) wrong.push(each.name);
  }
  return wrong;
}
