import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { member } from "#tests/support/http";
import { imagesOfWidths } from "#tests/support/sample-images";
import { startServer } from "#tests/support/server";
import { waitUntil } from "#tests/support/wait-until";
import { filesBelow, upload } from "#tests/support/uploads";
import { canMount, mountFolders, type MixedDisks } from "#tests/faults/support/other-disk";

const isPossible = canMount();
if (!isPossible) process.stderr.write("Left out: folders on other file systems, since nothing can be mounted here.\n");

(isPossible ? describe : describe.skip).each([
  ["images"],
  ["tmp"],
  ["orphaned"],
  ["images", "tmp", "orphaned", "backups"],
])("a data folder of several file systems (%s, %s, %s, %s)", (...names) => {
  let disks: MixedDisks;
  beforeEach(() => {
    disks = mountFolders(...names);
  });
  afterEach(() => disks.remove());

  it("a data folder on several disks stores, shows, quarantines and deletes images as any other", async () => {
    const { dataDir } = disks;
    expect(statSync(join(dataDir, names[0] ?? "")).dev).not.toBe(statSync(dataDir).dev);
    const server = await startServer({ dataDir });
    const ada = await member(server.url, "Ada");
    const { status, body } = await upload(ada, await imagesOfWidths(2));
    expect(status).toBe(201);
    const { id, images } = body.message;
    for (const { url, thumbnailUrl } of images)
      for (const each of [url, thumbnailUrl]) expect((await ada.bytes(each)).status).toBe(200);
    const kept = filesBelow(server, "images").toSorted();
    expect(kept).toHaveLength(4);
    expect(filesBelow(server, "tmp")).toEqual([]);

    mkdirSync(join(dataDir, "images", "lo"));
    writeFileSync(join(dataDir, "images", "lo", "lost-display"), "what nobody knows");
    await server.restart();
    await waitUntil(async () => filesBelow(server, "images").length === 4);
    expect(filesBelow(server, "images").toSorted()).toEqual(kept);
    const [day] = readdirSync(join(dataDir, "orphaned"));
    expect(statSync(join(dataDir, "orphaned", day ?? "", "images/lo/lost-display")).size).toBe(17);

    expect((await ada.delete(`/api/channels/general/messages/${id}`)).status).toBe(200);
    expect(filesBelow(server, "images")).toEqual([]);
    expect(await server.stop()).toBe(0);
  });
});
