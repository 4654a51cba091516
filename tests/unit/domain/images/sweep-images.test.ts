import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDiskFiles } from "#lib/adapters/files-disk";
import { createQuarantineExpiry } from "#lib/domain/images/quarantine-expiry";
import type { Services } from "#lib/domain/services/services";
import { imageKey } from "#lib/domain/services/image-files";
import { newId } from "#lib/domain/new-id";
import { sweepImages } from "#lib/domain/images/sweep-images";

const hour = 60 * 60 * 1000;
const never = new AbortController().signal;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-sweep-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Ids = { known?: string[]; uploadsInFlight?: string[]; removals?: string[]; ofDeleted?: string[] };

/** Services with files on the disk, and a database that knows some ids. */
async function servicesWith(
  onDisk: string[],
  { known = [], uploadsInFlight = [], removals = [], ofDeleted = [] }: Ids,
) {
  const files = createDiskFiles(folder);
  for (const id of onDisk)
    for (const variant of ["display", "thumbnail"] as const) {
      const path = files.temporaryPath();
      writeFileSync(path, id);
      await files.put(imageKey(id, variant), path);
    }
  const names = new Set(known);
  const toRemove = new Set(removals);
  const images = {
    isAny: async () => names.size > 0,
    idsNamedAmong: async (ids: string[]) => ids.filter((id) => names.has(id) || toRemove.has(id)),
    removeDeletedAmong: async (ids: string[]) =>
      ids.filter((id) => ofDeleted.includes(id)).forEach((id) => names.delete(id) && toRemove.add(id)),
  };
  const store = {
    images,
    removals: {
      listAfter: async (after: string) => [...toRemove].filter((id) => id > after).toSorted(),
      complete: async (ids: string[]) => ids.forEach((id) => toRemove.delete(id)),
    },
  };
  const time = { now: Date.parse("2026-03-01T12:00:00.000Z"), uptime: 0 };
  const clock = { now: () => new Date(time.now), uptime: () => time.uptime };
  const services = { files, store, clock, uploadsInFlight: new Set(uploadsInFlight) } as unknown as Services;
  return { services, names, toRemove, time };
}

async function idsIn({ files }: Services, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of files.list(prefix)) keys.push(key);
  return [...new Set(keys.map((key) => key.split("/").at(-1)?.split("-")[0] ?? ""))].toSorted();
}

const many = (count: number) => Array.from({ length: count }, (_, index) => `id${index}`).toSorted();

describe("the sweep", () => {
  it("quarantines files without an owner, and leaves uploads in flight", async () => {
    const { services } = await servicesWith(["aaowned", "aalost", "bbsent"], {
      known: ["aaowned"],
      uploadsInFlight: ["bbsent"],
    });
    expect(await sweepImages(services, false, never)).toMatch(/^2 image files belong to no message/);
    expect(await idsIn(services, "images")).toEqual(["aaowned", "bbsent"]);
    expect(await idsIn(services, "orphaned/2026-03-01/images/aa")).toEqual(["aalost"]);
    expect(await sweepImages(services, false, never)).toBeUndefined();
  });

  it("handles more files than one query takes", async () => {
    const ids = many(260);
    const { services } = await servicesWith(ids, { known: ids.slice(0, 130) });
    await sweepImages(services, true, never);
    expect(await idsIn(services, "images")).toEqual(ids.slice(0, 130));
    expect(await idsIn(services, "orphaned")).toEqual(ids.slice(130));
  });

  it.each([
    ["twenty files are none too many, whatever share they are", 10, 0, true],
    ["of more, a tenth is none too much", 11, 99, true],
    ["what is more than both stays until it is allowed", 11, 98, false],
  ])("%s", async (_, lost, owned, isMoved) => {
    const ids = many(lost + owned);
    const { services } = await servicesWith(ids, { known: ids.slice(lost) });
    const log = await sweepImages(services, false, never);
    expect(await idsIn(services, "orphaned")).toEqual(isMoved ? ids.slice(0, lost) : []);
    expect(await idsIn(services, "images")).toEqual(isMoved ? ids.slice(lost) : ids);
    if (isMoved) return;
    expect(log).toMatch(/^22 of 218 image files .*SWEEP_MANY_IMAGES=true/);
    await sweepImages(services, true, never);
    expect(await idsIn(services, "orphaned")).toEqual(ids.slice(0, lost));
  });

  it("moves files back that the database knows again", async () => {
    const { services, names } = await servicesWith(["aalost", "bblost"], {});
    await sweepImages(services, false, never);
    expect(await idsIn(services, "images")).toEqual([]);
    names.add("aalost");
    await sweepImages(services, false, never);
    expect(await idsIn(services, "images")).toEqual(["aalost"]);
    expect(await idsIn(services, "orphaned")).toEqual(["bblost"]);
  });

  it("deletes the files of a removal at once, even of messages that are only marked as deleted", async () => {
    const { services, toRemove } = await servicesWith(["aagone", "bbgone", "ccowned"], {
      known: ["bbgone", "ccowned"],
      removals: ["aagone"],
      ofDeleted: ["bbgone"],
    });
    expect(await sweepImages(services, false, never)).toBeUndefined();
    expect(await idsIn(services, "images")).toEqual(["ccowned"]);
    expect(await idsIn(services, "orphaned")).toEqual([]);
    expect([...toRemove]).toEqual([]);
  });

  it("deletes the files of a removal from the quarantine, too", async () => {
    const { services, toRemove } = await servicesWith(["aalost"], {});
    await sweepImages(services, false, never);
    toRemove.add("aalost");
    await sweepImages(services, false, never);
    expect([...(await idsIn(services, "images")), ...(await idsIn(services, "orphaned"))]).toEqual([]);
  });

  it("counts the days from the newest image on where the clock is behind", async () => {
    const id = newId();
    const { services, time } = await servicesWith([id, "aaowned"], { known: ["aaowned"] });
    time.now = 0;
    await sweepImages(services, false, never);
    expect(await services.files.folders("orphaned")).not.toContain("1970-01-01");
    expect(await idsIn(services, "orphaned")).toEqual([id]);
  });

  it("reports missing images: their disk may not be mounted", async () => {
    const { services } = await servicesWith([], { known: ["aaowned"] });
    expect(await sweepImages(services, false, never)).toMatch(/^The folder images\/ in the data folder holds none/);
  });

  it("does nothing where nobody ever sent an image", async () => {
    const { services } = await servicesWith([], {});
    await expect(sweepImages(services, false, never)).resolves.toBeUndefined();
  });

  it("stops in the middle on request", async () => {
    const { services } = await servicesWith(["aalost"], {});
    await expect(sweepImages(services, false, AbortSignal.abort())).rejects.toThrow();
    expect(await idsIn(services, "images")).toEqual(["aalost"]);
  });
});

describe("a quarantined file", () => {
  async function quarantined() {
    const found = await servicesWith(["aalost"], {});
    await sweepImages(found.services, false, never);
    return { ...found, expire: createQuarantineExpiry(found.services, never) };
  }

  it("is deleted after thirty days, when two passes an hour apart agree", async () => {
    const { services, time, expire } = await quarantined();
    time.now += 30 * 24 * hour;
    await expire();
    time.uptime += hour;
    await expire();
    expect(await idsIn(services, "orphaned")).toEqual(["aalost"]);
    time.now += 24 * hour;
    await expire();
    time.uptime += hour - 1;
    await expire();
    expect(await idsIn(services, "orphaned")).toEqual(["aalost"]);
    time.uptime += 1;
    await expire();
    expect(await services.files.folders("orphaned")).toEqual([]);
  });

  it("is deleted alone: foreign files beside it stay", async () => {
    const { services, time, expire } = await quarantined();
    const foreign = ["notes.txt", "images/aa/cat.jpg"].map((name) => join(folder, "orphaned/2026-03-01", name));
    for (const path of foreign) writeFileSync(path, "");
    time.now += 40 * 24 * hour;
    await expire();
    time.uptime += hour;
    await expire();
    expect(await idsIn(services, "orphaned")).toEqual(["cat.jpg", "notes.txt"]);
  });

  it("survives a clock that is ahead for a while", async () => {
    const { services, time, expire } = await quarantined();
    for (const years of [10, -10, 10]) {
      time.now += years * 365 * 24 * hour;
      await expire();
      time.uptime += hour / 2;
    }
    await expire();
    expect(await idsIn(services, "orphaned")).toEqual(["aalost"]);
  });

  it("is moved back instead where the database knows it by then", async () => {
    const { services, names, time, expire } = await quarantined();
    names.add("aalost");
    time.now += 40 * 24 * hour;
    await expire();
    time.uptime += hour;
    await expire();
    expect(await idsIn(services, "images")).toEqual(["aalost"]);
    expect(await services.files.folders("orphaned")).toEqual([]);
  });
});
