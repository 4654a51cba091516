import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { failedStart } from "#tests/support/failed-start";
import { member } from "#tests/support/http";
import { imagesOfWidths } from "#tests/support/sample-images";
import { startServer } from "#tests/support/server";
import { upload } from "#tests/support/uploads";

/** The id of Debian's user `nobody`. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-others-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string) => join(folder, name);

/** Runs Parley there once, and sends an image. */
async function useOnce(user: number) {
  const server = await startServer({ dataDir: folder, user });
  await upload(await member(server.url, "Ada"), await imagesOfWidths(1));
  await server.stop();
  for (const name of ["orphaned", "backups"]) {
    mkdirSync(inFolder(name));
    chownSync(inFolder(name), user, user);
  }
}

describe("a folder in the place of a file, or the reverse,", () => {
  it.each(["parley.db", "parley.db-wal", "lock.db"])("is reported for %s", async (name) => {
    mkdirSync(inFolder(name));
    expect(await failedStart({ dataDir: folder })).toBe(
      `${inFolder(name)} is a folder, and has to be a file: move it elsewhere.`,
    );
  });

  it("is reported for session-secret", async () => {
    mkdirSync(inFolder("session-secret"));
    expect(await failedStart({ dataDir: folder })).toMatch(
      /^The file .*session-secret has to be a file that Parley alone/,
    );
  });

  it.each(["images", "tmp", "orphaned", "backups"])("is reported for %s", async (name) => {
    writeFileSync(inFolder(name), "");
    expect(await failedStart({ dataDir: folder })).toBe(
      `${inFolder(name)} is a file, and has to be a folder: move it elsewhere.`,
    );
  });

  it("is reported for a broken link, such as to a disk that is not mounted", async () => {
    symlinkSync(inFolder("elsewhere"), inFolder("images"));
    expect(await failedStart({ dataDir: folder })).toBe(
      `${inFolder("images")} is a link that leads nowhere: mount what it leads to, or remove it.`,
    );
    expect(existsSync(inFolder("parley.db"))).toBe(false);
  });
});

it("a data folder, or folders in it, may be symbolic links", async () => {
  mkdirSync(inFolder("real"));
  for (const name of ["images", "tmp"]) {
    mkdirSync(inFolder(name));
    symlinkSync(inFolder(name), join(inFolder("real"), name));
  }
  symlinkSync(inFolder("real"), inFolder("data"));
  const server = await startServer({ dataDir: inFolder("data") });
  const ada = await member(server.url, "Ada");
  const { body } = await upload(ada, await imagesOfWidths(1));
  await server.restart();
  expect((await ada.bytes(body.message.images[0]?.url ?? "")).status).toBe(200);
  expect(await failedStart({ dataDir: inFolder("real") })).toMatch(/^Another Parley is already running/);
});

/** Only root can run as another user, and write files that others may not change. */
(isRoot ? describe : describe.skip)("files of another user", () => {
  beforeEach(() => chownSync(folder, nobody, nobody));

  it.each(["parley.db", "lock.db"])("missing permissions are reported for the file %s", async (name) => {
    await useOnce(nobody);
    chownSync(inFolder(name), 0, 0);
    expect(await failedStart({ dataDir: folder, user: nobody })).toBe(
      `Parley is not allowed to write to the file ${inFolder(name)}: give it to the user that runs Parley (chown nobody).`,
    );
  });

  it.each(["parley.db-wal", "parley.db-shm"])("missing permissions are reported for the file %s", async (name) => {
    await useOnce(nobody);
    writeFileSync(inFolder(name), "", { flag: "a" });
    chownSync(inFolder(name), 0, 0);
    chmodSync(inFolder(name), 0o644);
    expect(await failedStart({ dataDir: folder, user: nobody })).toBe(
      `Parley is not allowed to write to the file ${inFolder(name)}: give it to the user that runs Parley (chown nobody).`,
    );
  });

  it.each([0o600, 0o644])("missing permissions are reported for session-secret with mode %o", async (mode) => {
    await useOnce(nobody);
    chownSync(inFolder("session-secret"), 0, 0);
    chmodSync(inFolder("session-secret"), mode);
    expect(await failedStart({ dataDir: folder, user: nobody })).toBe(
      `The file ${inFolder("session-secret")} has to be a file that Parley alone can read: give it to the user that runs Parley.`,
    );
  });

  it.each(["images", "tmp", "orphaned", "backups", "images/below"])(
    "missing permissions are reported for the folder %s",
    async (name) => {
      await useOnce(nobody);
      if (name === "images/below") mkdirSync(inFolder(name));
      chownSync(inFolder(name), 0, 0);
      expect(await failedStart({ dataDir: folder, user: nobody })).toBe(
        `Parley is not allowed to write to the folder ${inFolder(name)}: give it to the user that runs Parley (chown -R nobody).`,
      );
    },
  );

  it("missing permissions are reported for the data folder itself, even on a read-only file system", async () => {
    await useOnce(nobody);
    const sentence = `The data folder ${folder} cannot be written to (DATA_DIR).`;
    chownSync(folder, 0, 0);
    chmodSync(folder, 0o755);
    expect(await failedStart({ dataDir: folder, user: nobody })).toBe(sentence);
    chownSync(folder, nobody, nobody);

    const mountPoint = `${folder}-read-only`;
    mkdirSync(mountPoint);
    try {
      execFileSync("mount", ["--bind", "-o", "ro", folder, mountPoint], { stdio: "pipe" });
    } catch {
      process.stderr.write("Left out: a file system that is only read, since nothing can be mounted here.\n");
      rmSync(mountPoint, { recursive: true });
      return;
    }
    try {
      expect(await failedStart({ dataDir: mountPoint })).toBe(
        `The data folder ${mountPoint} cannot be written to (DATA_DIR).`,
      );
    } finally {
      execFileSync("umount", ["--lazy", mountPoint]);
      rmSync(mountPoint, { recursive: true });
    }
  });

  it("foreign files beside Parley's are no hindrance", async () => {
    mkdirSync(inFolder("tmp"), { mode: 0o777 });
    chmodSync(inFolder("tmp"), 0o1777);
    writeFileSync(join(inFolder("tmp"), "of-root"), "");
    writeFileSync(inFolder("notes"), "", { mode: 0o600 });
    await useOnce(nobody);
    renameSync(inFolder("notes"), inFolder("notes-still-there"));
    expect(existsSync(join(inFolder("tmp"), "of-root"))).toBe(true);
  });
});
