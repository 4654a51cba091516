import { mkdirSync, utimesSync, watch, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { member } from "#tests/support/http";
import { numbered } from "#tests/support/pictures";
import { startServer } from "#tests/support/server";
import { filesBelow, upload } from "#tests/support/uploads";

it("what no message owns is swept away when Parley starts; what one owns stays", async () => {
  const server = await startServer();
  const ada = await member(server.url, "Ada");
  const { body } = await upload(ada, await numbered(2));
  const owned = filesBelow(server, "images").toSorted();
  expect(owned).toHaveLength(4);
  await server.stop();

  const inFolder = (path: string) => join(server.dataDir, path);
  const folder = join("images", owned[0]?.slice(0, 2) ?? "");
  const stray = ["lost-display", "lost-thumbnail", `${"x".repeat(41)}-display`].map((name) => join(folder, name));
  const foreign = join(folder, "notes.txt");
  for (const path of [...stray, foreign, join("tmp", "left-behind")]) {
    mkdirSync(dirname(inFolder(path)), { recursive: true });
    writeFileSync(inFolder(path), "x");
    utimesSync(inFolder(path), 0, 0);
  }
  const swept = new Promise<void>((resolve) => {
    const watcher = watch(inFolder(folder), () => {
      if (filesBelow(server, "images").length > 5) return;
      watcher.close();
      resolve();
    });
  });
  await server.restart();
  await swept;
  expect(filesBelow(server, "images").toSorted()).toEqual([...owned, "notes.txt"].toSorted());
  expect(filesBelow(server, "tmp")).toEqual([]);
  for (const { url, thumbnailUrl } of body.message.images)
    for (const each of [url, thumbnailUrl]) expect((await ada.bytes(each)).status).toBe(200);
});
