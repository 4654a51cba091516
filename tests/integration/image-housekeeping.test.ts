import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import Libsql from "libsql";
import { copyDatabase, replaceDatabase, removeDatabase } from "#tests/support/data-files";
import { failedStart } from "#tests/support/failed-start";
import { member, httpClient } from "#tests/support/http";
import { imagesOfWidths } from "#tests/support/sample-images";
import { startServer, type ServerProcess } from "#tests/support/server";
import { waitUntil } from "#tests/support/wait-until";
import { filesBelow, upload } from "#tests/support/uploads";

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-housekeeping-"));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const imagesOf = (server: ServerProcess) => filesBelow(server, "images").toSorted();
const asideOf = (server: ServerProcess) => filesBelow(server, "orphaned").toSorted();
const untilSaid = (server: ServerProcess, sentence: RegExp) => waitUntil(async () => sentence.test(server.output()));

const contentOf = (path: string) => `${path}\n`.repeat(10);

function write(dataDir: string, ...paths: string[]) {
  for (const path of paths) {
    mkdirSync(dirname(join(dataDir, path)), { recursive: true });
    writeFileSync(join(dataDir, path), contentOf(path));
  }
}

/** Fills a Parley with two images, and stops it. @returns its data folder and the paths of the images */
async function withImages() {
  const server = await startServer();
  const ada = await member(server.url, "Ada");
  const { body } = await upload(ada, await imagesOfWidths(2));
  const paths = body.message.images.flatMap(({ url, thumbnailUrl }) => [url, thumbnailUrl]);
  const owned = imagesOf(server);
  expect(owned).toHaveLength(4);
  const statuses = () => Promise.all(paths.map(async (path) => (await ada.bytes(path)).status));
  await server.stop();
  return { server, ada, message: body.message, paths, owned, statuses };
}

const all = (status: number) => [status, status, status, status];

describe("files that no message owns", () => {
  it("are quarantined when Parley starts; images of messages and foreign files stay", async () => {
    const { server, owned, statuses } = await withImages();
    const folder = join("images", owned[0]?.slice(0, 2) ?? "");
    const stray = ["lost-display", "lost-thumbnail", `${"x".repeat(41)}-display`];
    const ownTemporary = "parley-6f6c5d3e-3333-4333-8333-333333333333";
    write(server.dataDir, ...stray.map((name) => join(folder, name)), join(folder, "notes.txt"), "images/cat.jpg");
    write(server.dataDir, join("tmp", ownTemporary), "tmp/of-others", "tmp/folder/of-others");
    await server.restart();
    await untilSaid(server, /^3 image files belong to no message\. They were moved to orphaned\/\d{4}-\d\d-\d\d\/ /m);
    expect(imagesOf(server)).toEqual([...owned, "cat.jpg", "notes.txt"].toSorted());
    expect(asideOf(server)).toEqual(stray.toSorted());
    expect(filesBelow(server, "tmp")).toEqual(["of-others", "of-others"]);
    expect(await statuses()).toEqual(all(200));
  });

  it("stay where they are when they are many, until the operator allows it", async () => {
    const { server, owned } = await withImages();
    const stray = Array.from({ length: 21 }, (_, index) => `lost${index}-display`);
    write(server.dataDir, ...stray.map((name) => `images/lo/${name}`));
    await server.restart();
    await untilSaid(server, /^21 of 25 image files belong to no message .*SWEEP_MANY_IMAGES=true/m);
    expect(imagesOf(server)).toEqual([...owned, ...stray].toSorted());
    expect(asideOf(server)).toEqual([]);
    await server.stop();

    const { dataDir } = server;
    const permitted = await startServer({ dataDir, environment: { SWEEP_MANY_IMAGES: "true" } });
    await untilSaid(permitted, /^21 image files belong to no message/m);
    expect(imagesOf(permitted)).toEqual(owned);
    expect(asideOf(permitted)).toEqual(stray.toSorted());
  });
});

describe("a deletion", () => {
  it.each(["message", "image"])(
    "is carried out after a crash between it (%s) and the removal of bytes",
    async (what) => {
      const dataDir = newFolder();
      const dying = await startServer({ dataDir, imports: ["tests/support/crash-on-image-removal.mjs"] });
      const ada = await member(dying.url, "Ada");
      const { body } = await upload(ada, await imagesOfWidths(2));
      const { id, images } = body.message;
      const path = what === "message" ? `/api/channels/general/messages/${id}` : `/api/images/${images[0]?.id}`;
      await expect(ada.delete(path)).rejects.toThrow();
      expect(imagesOf(dying)).toHaveLength(4);

      const server = await startServer({ dataDir });
      const left = what === "message" ? 0 : 2;
      await waitUntil(async () => imagesOf(server).length === left);
      expect(asideOf(server)).toEqual([]);
      const again = httpClient(server.url, ada.cookie());
      for (const { url } of images.slice(0, 2 - left / 2)) expect((await again.get(url)).status).toBe(404);
      for (const { url } of images.slice(2 - left / 2)) expect((await again.get(url)).status).toBe(200);
      await server.stop();
      const database = new Libsql(join(dataDir, "parley.db"));
      expect(database.prepare("SELECT count(*) AS count FROM removals").get()).toMatchObject({ count: 0 });
      database.close();
    },
  );
});

describe("images without their database", () => {
  const databases: [string, (dataDir: string) => void][] = [
    ["none", () => undefined],
    ["an empty file", (dataDir) => write(dataDir, "parley.db") ?? writeFileSync(join(dataDir, "parley.db"), "")],
    [
      "one without tables",
      (dataDir) => {
        const database = new Libsql(join(dataDir, "parley.db"));
        database.pragma("journal_mode = WAL");
        database.close();
      },
    ],
  ];

  it.each(databases)("are refused beside %s, and are there again with the right one", async (_, make) => {
    const { server, owned, statuses } = await withImages();
    const backup = newFolder();
    copyDatabase(server.dataDir, backup);
    removeDatabase(server.dataDir);
    make(server.dataDir);
    const { dataDir } = server;
    expect(await failedStart({ dataDir })).toBe(
      `The file parley.db in the data folder ${dataDir} is missing or empty, but images/ beside it is not: put a copy of ` +
        "parley.db from your backup there, or, to begin anew, move that elsewhere.",
    );
    expect(imagesOf(server)).toEqual(owned);
    replaceDatabase(backup, dataDir);
    await server.restart();
    expect(await statuses()).toEqual(all(200));
  });

  it("do not prevent a start where they are not Parley's", async () => {
    const dataDir = newFolder();
    write(dataDir, "images/cat.jpg", "images/ab/notes-display.txt", "tmp/of-others");
    const server = await startServer({ dataDir });
    await server.stop();
    expect(imagesOf(server)).toEqual(["cat.jpg", "notes-display.txt"]);
    expect(filesBelow(server, "tmp")).toEqual(["of-others"]);
  });

  it.each([["backups/before-0001-first.db"], ["parley.db-wal"], ["orphaned/2026-01-01/images/ab/abc-display"]])(
    "are not the only sign of a missing database: %s is one, too",
    async (trace) => {
      const dataDir = newFolder();
      write(dataDir, trace);
      expect(await failedStart({ dataDir })).toMatch(
        /^The file parley\.db .* is missing or empty, but .* beside it is not/,
      );
      expect(readFileSync(join(dataDir, trace), "utf8")).toBe(contentOf(trace));
    },
  );
});

describe("an older database beside newer images", () => {
  it("deletes none of them: they are quarantined, and come back with the newer one", async () => {
    const server = await startServer();
    const ada = await member(server.url, "Ada");
    await server.stop();
    const [older, newer] = [newFolder(), newFolder()];
    copyDatabase(server.dataDir, older);
    await server.restart();
    const { body } = await upload(ada, await imagesOfWidths(2));
    const owned = imagesOf(server);
    await server.stop();
    copyDatabase(server.dataDir, newer);

    replaceDatabase(older, server.dataDir);
    await server.restart();
    await untilSaid(server, /^4 image files belong to no message/m);
    expect(asideOf(server)).toEqual(owned);
    await server.stop();

    replaceDatabase(newer, server.dataDir);
    await server.restart();
    await waitUntil(async () => imagesOf(server).length === 4);
    for (const { url } of body.message.images) expect((await ada.bytes(url)).status).toBe(200);

    await ada.delete(`/api/channels/general/messages/${body.message.id}`);
    expect(imagesOf(server)).toEqual([]);
    expect(asideOf(server)).toEqual([]);
  });

  it("answers with 404 for images that it names and that were deleted since", async () => {
    const { server, ada, message, paths } = await withImages();
    const older = newFolder();
    copyDatabase(server.dataDir, older);
    await server.restart();
    await ada.delete(`/api/channels/general/messages/${message.id}`);
    expect(imagesOf(server)).toEqual([]);
    await server.stop();

    replaceDatabase(older, server.dataDir);
    await server.restart();
    const { body } = await ada.get<{ messages: unknown[] }>("/api/channels/general/messages");
    expect(body.messages).toEqual([expect.objectContaining({ id: message.id, images: message.images })]);
    for (const path of paths) {
      const answer = await ada.get(path);
      expect(answer).toMatchObject({ status: 404, body: { code: "image_not_found" } });
      expect(answer.headers.get("cache-control")).not.toContain("immutable");
    }
    expect((await ada.delete(`/api/channels/general/messages/${message.id}`)).status).toBe(200);
    expect(readdirSync(server.dataDir)).not.toContain("orphaned");
  });
});
