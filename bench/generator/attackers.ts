import { randomUUID } from "node:crypto";
import { endlessBodies, hostileBodies, sendEndlessBody, sendHostileBody } from "#tests/support/hostile-bodies";
import { heavyFiles, hostileFiles } from "#tests/support/hostile-files";
import { httpClient, type HttpClient } from "#tests/support/http";
import { filePart, part, RawUpload } from "#tests/support/raw-upload";
import { upload } from "#tests/support/uploads";
import type { Login } from "./connection";

/** One hostile request. @returns whether it got the right response */
type Attack = { name: string; send: (who: HttpClient) => Promise<boolean> };
/** The maximum of uploads that a member may have in progress. */
const slowUploads = 10;
/** The interval between two bytes. */
const byteIntervalMs = 1_000;

export const visitorOf = ({ port, cookie }: Login): HttpClient => httpClient(`http://127.0.0.1:${port}`, cookie);

const fileOf = (bytes: Buffer) => new File([new Uint8Array(bytes)], "a.png");

/** The hostile corpora of the tests: files, bodies, and valid images that are expensive. */
export async function prepareAttacks(): Promise<Record<"files" | "bodies" | "heavy", Attack[]>> {
  const files = hostileFiles.map(async ({ name, make, code }): Promise<Attack> => {
    const image = fileOf(await make());
    return { name, send: async (who) => (await upload(who, { image })).body.code === code };
  });
  const heavy = heavyFiles.map(async (make, index): Promise<Attack> => {
    const image = fileOf(await make());
    return { name: `heavy ${index}`, send: async (who) => (await upload(who, { image })).status === 201 };
  });
  const bodies = hostileBodies.map((body): Attack => ({
    name: body.name,
    send: async (who) => (await sendHostileBody(who, body)).join() === [body.status, body.code].join(),
  }));
  const endless = endlessBodies.map(({ name, beginning, code }): Attack => ({
    name: `endless ${name}`,
    send: async (who) => (await sendEndlessBody(who, beginning)) === code,
  }));
  return { files: await Promise.all(files), bodies: [...bodies, ...endless], heavy: await Promise.all(heavy) };
}

/** Sends one attack after the other until stopped. @param first the index to begin with, so that attackers differ */
export function attack(who: HttpClient, attacks: Attack[], first: number) {
  const wrong: string[] = [];
  const end = new AbortController();
  let sent = 0;
  const done = (async () => {
    for (let index = first; !end.signal.aborted; index += 1) {
      const chosen = attacks[index % attacks.length];
      if (!chosen) return;
      if (!(await chosen.send(who))) wrong.push(chosen.name);
      sent += 1;
    }
  })();
  return {
    /** The names of attacks that got a wrong response. */
    wrong,
    sent: () => sent,
    /** Resolves after the last response. */
    stop(): Promise<void> {
      end.abort();
      return done;
    },
  };
}

/** Starts uploads that send one byte per second. */
export function startSlowUploads(who: HttpClient) {
  const uploads = Array.from({ length: slowUploads }, () => new RawUpload(who));
  for (const raw of uploads) raw.write(part("clientId", randomUUID()) + filePart("").slice(0, -2));
  const timer = setInterval(() => uploads.forEach((raw) => raw.write("x")), byteIntervalMs);
  return {
    stop() {
      clearInterval(timer);
      for (const raw of uploads) raw.drop();
    },
  };
}
