import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDiskFiles } from "#lib/adapters/files-disk";
import type { House } from "#lib/domain/house";
import { imageKey } from "#lib/domain/image-files";
import { sweepImages } from "#lib/domain/sweep-images";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-sweep-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A house with files on the disk, and a database that knows some ids. */
async function houseWith(onDisk: string[], { known = [], beingSent = [] }: { known?: string[]; beingSent?: string[] }) {
  const files = createDiskFiles(folder);
  for (const id of onDisk)
    for (const variant of ["display", "thumbnail"] as const) {
      const path = files.temporaryPath();
      writeFileSync(path, id);
      await files.put(imageKey(id, variant), path);
    }
  const images = {
    idsAmong: async (ids: string[]) => ids.filter((id) => known.includes(id)),
    forgetDeleted: async () => {},
  };
  return { files, store: { images }, beingSent: new Set(beingSent) } as unknown as House;
}

async function idsLeft({ files }: House): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of files.list("images")) keys.push(key);
  return [...new Set(keys.map((key) => key.split("/").at(-1)?.split("-")[0] ?? ""))].toSorted();
}

describe("the sweep", () => {
  it("removes what has no row, and leaves what is just being sent", async () => {
    const house = await houseWith(["aaowned", "aalost", "bbsent"], { known: ["aaowned"], beingSent: ["bbsent"] });
    await sweepImages(house);
    expect(await idsLeft(house)).toEqual(["aaowned", "bbsent"]);
  });

  it("goes through more files than it asks about at once", async () => {
    const many = Array.from({ length: 260 }, (_, index) => `id${index}`);
    const house = await houseWith(many, { known: many.slice(0, 130) });
    await sweepImages(house);
    expect(await idsLeft(house)).toHaveLength(130);
  });

  it("has nothing to do where nobody ever sent an image", async () => {
    await expect(sweepImages(await houseWith([], {}))).resolves.toBeUndefined();
  });
});
