import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { pathOf, withProgram } from "#tests/support/foreign-program";
import { startServer, type ServerProcess } from "#tests/support/server";
import { waitUntil } from "#tests/support/wait-until";
import { startRedirectedServer } from "#tests/faults/support/redirected-server";
import { waysToFillDisk } from "#tests/faults/support/small-disk";
import { expectToWork, breakImages } from "#tests/faults/support/failing-images";

const lost = /(\d+) entr(?:y|ies) of this log could not be written\./;

describe("a pipe", () => {
  let server: ServerProcess;
  beforeEach(async () => {
    server = await startServer();
  });

  it.each([
    ["both", [0, 1]],
    ["standard output", [0]],
    ["standard error", [1]],
  ])("whose reader is gone (%s) does no harm", async (_, gone) => {
    const { ada, request } = await breakImages(server.url, server.dataDir);
    for (const index of gone) await closePipe(server.outputStreams[index]);
    await request();
    await expectToWork(ada, server.pid);
    expect(await server.stop()).toBe(0);
  });

  it("whose reader pauses gets what fits, and the number of lost entries", async () => {
    const { ada, request } = await breakImages(server.url, server.dataDir);
    for (const reader of server.outputStreams) reader.pause();
    // This is more than pipes and queues hold.
    await request(1_500);
    await expectToWork(ada, server.pid);
    for (const reader of server.outputStreams) reader.resume();
    await waitUntil(async () => {
      await request(1);
      return lost.test(server.output());
    });
    const entries = server.output().match(/ENOTDIR: /g) ?? [];
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.length).toBeLessThan(1_500);
    expect(await server.stop()).toBe(0);
  });

  async function closePipe(reader: Readable | undefined): Promise<void> {
    if (!reader) throw new Error("There is no such output.");
    reader.destroy();
    await once(reader, "close");
  }
});

describe.each(waysToFillDisk().filter(({ name }) => name === "a small file system"))("a file on $name", ({ make }) => {
  it("that is full does no harm, and lost entries are counted once there is space again", async () => {
    const disk = make();
    try {
      const log = join(disk.dataDir, "parley.log");
      const file = openSync(log, "a");
      const { child, url, dataDir } = await startRedirectedServer(["ignore", file, file]);
      closeSync(file);
      const { ada, request } = await breakImages(url, dataDir);
      const pid = child.pid ?? 0;
      disk.fill(pid);
      await request();
      await expectToWork(ada, pid);
      expect(readFileSync(log, "utf8")).not.toMatch(lost);
      disk.free(pid);
      await request(2);
      const written = readFileSync(log, "utf8");
      const missing = [...written.matchAll(new RegExp(lost, "g"))].reduce((sum, [, count]) => sum + Number(count), 0);
      expect(missing).toBeGreaterThan(0);
      // The last entry that fitted may be incomplete.
      expect((written.match(/ENOTDIR: /g)?.length ?? 0) + missing).toBeGreaterThanOrEqual(21);
      child.kill("SIGTERM");
      expect(await once(child, "exit")).toEqual([0, null]);
    } finally {
      disk.remove();
    }
  });
});

withProgram("Python with requests and aiohttp", () => {
  it("a terminal that accepts nothing does not block Parley", async () => {
    const { url, dataDir, pid, command, nextLine } = await startInTerminal("foreign");
    const { ada, request } = await breakImages(url, dataDir);
    // A terminal holds 4 KB.
    await request(100);
    await expectToWork(ada, pid);
    command("stop");
    expect(await nextLine()).toBe("0");
  });

  it("a terminal that is closed without a signal does no harm", async () => {
    const { url, dataDir, pid, command, nextLine } = await startInTerminal("foreign");
    const { ada, request } = await breakImages(url, dataDir);
    command("close");
    expect(await nextLine()).toBe("closed");
    await request();
    await expectToWork(ada, pid);
    command("stop");
    expect(await nextLine()).toBe("0");
  });

  it("a terminal that hangs up when closed ends Parley in order", async () => {
    const { command, nextLine } = await startInTerminal("own");
    command("close");
    expect([await nextLine(), await nextLine()]).toEqual(["closed", "0"]);
  });

  async function startInTerminal(kind: "own" | "foreign") {
    const through = [pathOf("Python with requests and aiohttp"), "tests/faults/support/terminal.py", kind];
    const { child, ...server } = await startRedirectedServer(["pipe", "pipe", "inherit"], through);
    const lines = createInterface(child.stdout as Readable)[Symbol.asyncIterator]();
    const nextLine = async () => (await lines.next()).value;
    const command = (word: string) => void (child.stdin as Writable).write(`${word}\n`);
    return { ...server, pid: Number(await nextLine()), command, nextLine };
  }
});
