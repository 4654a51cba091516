import { randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { watch } from "node:fs/promises";
import { join } from "node:path";
import type { Image } from "#lib/contract/image";
import type { Message } from "#lib/contract/message";
import type { OutputOf } from "#lib/contract/operations";
import type { Answer, Problem, HttpClient } from "#tests/support/http";
import type { ServerProcess } from "#tests/support/server";

/** The body of an upload's response: either of the two. */
export type Uploaded = OutputOf<"image.send"> & Problem;

export const uploadPath = "/api/channels/general/images";

/** The parts of a form; a list is several parts of one name. */
export type Parts = Record<string, string | File | (string | File)[]>;

/** Sends images. A clientId is added if none is given. */
export function upload(who: HttpClient, parts: Parts, channel = "general"): Promise<Answer<Uploaded>> {
  return who.request<Uploaded>("POST", `/api/channels/${channel}/images`, {
    body: formOf({ clientId: randomUUID(), ...parts }),
  });
}

/** The only image of a message. */
export function imageOf({ message }: { message: Message }): Image {
  const [image, ...others] = message.images;
  if (!image || others.length > 0) throw new Error(`The message has ${message.images.length} images.`);
  return image;
}

/** The names of all files below a folder in the data folder. */
export function filesBelow({ dataDir }: ServerProcess, folder: string): string[] {
  if (!existsSync(join(dataDir, folder))) return [];
  const entries = readdirSync(join(dataDir, folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** Waits until the folder of unfinished files is as expected. */
export async function untilUnfinished(
  server: ServerProcess,
  isAsExpected: (names: string[]) => boolean,
): Promise<void> {
  const timeout = AbortSignal.timeout(20_000);
  const events = watch(join(server.dataDir, "tmp"), { signal: timeout });
  const check = () => isAsExpected(filesBelow(server, "tmp"));
  if (check()) return;
  for await (const _ of events) if (check()) return;
}

function formOf(parts: Parts): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(parts)) for (const each of [value].flat()) form.append(name, each);
  return form;
}
