import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { member, type HttpClient } from "#tests/support/http";
import { sampleImages } from "#tests/support/sample-images";
import { imageOf, upload } from "#tests/support/uploads";

/** An image whose request fails in the server each time, and is logged each time. */
export type FailingImages = { ada: HttpClient; request(times?: number): Promise<void> };

/** Replaces the folder of images by a file: reading an image then fails with an error that Parley does not expect. */
export async function breakImages(url: string, dataDir: string): Promise<FailingImages> {
  const ada = await member(url, "Ada");
  const image = new File([new Uint8Array(await sampleImages.jpeg())], "photo.jpg");
  const path = imageOf((await upload(ada, { image })).body).url;
  renameSync(join(dataDir, "images"), join(dataDir, "images-elsewhere"));
  writeFileSync(join(dataDir, "images"), "");
  return {
    ada,
    async request(times = 20) {
      for (let i = 0; i < times; i += 1) expect((await ada.get(path)).status).toBe(500);
    },
  };
}

/** Counts the writes of a process. Only Linux reports them; elsewhere the count is 0. */
export function writesOf(pid: number): number {
  const path = `/proc/${pid}/io`;
  return existsSync(path) ? Number(/^syscw: (\d+)$/m.exec(readFileSync(path, "utf8"))?.[1]) : 0;
}

/** Expects that Parley stores messages, and does not keep logging an old failure. */
export async function expectToWork(who: HttpClient, pid: number): Promise<void> {
  const before = writesOf(pid);
  for (let i = 0; i < 10; i += 1) expect((await who.send("general", `Number ${i}`)).status).toBe(201);
  // A message takes a few dozen writes; a log that logs its own failure would make thousands.
  expect(writesOf(pid) - before).toBeLessThan(1_000);
}
