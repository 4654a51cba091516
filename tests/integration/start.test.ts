import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { editDatabase } from "#tests/support/edit-database";
import { failedStart } from "#tests/support/failed-start";
import { member, httpClient } from "#tests/support/http";
import { startServer } from "#tests/support/server";
import { connect } from "#tests/support/socket";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-start-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a start", () => {
  it("creates the data folder with a secret that only its owner can read, and says where it is", async () => {
    const dataDir = join(folder, "new", "data");
    const server = await startServer({ dataDir });
    expect(server.output()).toContain(`Parley is at ${server.url}\nIts data lies in ${dataDir}\n`);
    expect(statSync(join(dataDir, "session-secret")).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, "parley.db")).mode & 0o077).toBe(0);
    expect(readFileSync(join(dataDir, "session-secret"), "utf8").trim().length).toBeGreaterThan(32);
  });

  it.each<[Record<string, string>, RegExp]>([
    [{ PORT: "http" }, /^PORT has to be a whole number from 0 to 65535\.$/],
    [{ SESSION_SECRET: "short" }, /^SESSION_SECRET has to be at least 32 characters long.*\.$/],
    [{ HOST: "192.0.2.1" }, /^This machine has no address 192\.0\.2\.1.*: choose another HOST\.$/],
  ])("with %j says in one sentence what is wrong", async (environment, sentence) => {
    expect(await failure({ environment })).toMatch(sentence);
  });

  it("on a port that is taken says so", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    expect(await failure({ environment: { PORT: String(port) } })).toBe(
      `Another program already listens on 127.0.0.1:${port}: choose another PORT.`,
    );
    other.close();
  });

  it("on a path that can't be a folder says so", async () => {
    const dataDir = join(folder, "file", "data");
    writeFileSync(join(folder, "file"), "");
    expect(await failure({ dataDir })).toBe(`The data folder ${dataDir} cannot be written to (DATA_DIR).`);
  });

  it("on an invalid database, or with a secret that is too short, says so", async () => {
    writeFileSync(join(folder, "parley.db"), "this is no database, and long enough to look like one".repeat(100));
    expect(await failure({ dataDir: folder })).toMatch(/^The file parley\.db in the data folder is damaged\./);
    rmSync(join(folder, "parley.db"));
    writeFileSync(join(folder, "session-secret"), "short");
    expect(await failure({ dataDir: folder })).toMatch(/^The file session-secret in the data folder is damaged\./);
  });

  it("where no folder can be created says so", async () => {
    expect(await failure({ dataDir: "/proc/parley" })).toMatch(/cannot be written to \(DATA_DIR\)\.$/);
  });

  it("on the data of another Parley says so, and leaves the other in peace", async () => {
    const first = await startServer({ dataDir: folder });
    expect(await failure({ dataDir: folder })).toBe(`Another Parley is already running on the data folder ${folder}.`);
    expect((await httpClient(first.url).get("/api/health")).status).toBe(200);
  });

  it("on the data of a newer Parley says so, and changes nothing", async () => {
    const server = await startServer({ dataDir: folder });
    await server.stop();
    editDatabase(server, "INSERT INTO kysely_migration VALUES ('9001-later', '2030-01-01T00:00:00.000Z')");
    mkdirSync(join(folder, "images", "lo"), { recursive: true });
    writeFileSync(join(folder, "images", "lo", "lost-display"), "");
    const before = contentsOf(folder);
    expect(await failure({ dataDir: folder })).toBe(
      `The file parley.db in the data folder ${folder} was last used by a newer Parley (it knows 9001-later, and this ` +
        "one does not): start that one, or put a copy that suits this one in the place of parley.db.",
    );
    expect(contentsOf(folder)).toEqual(before);
  });

  it.each(["notes", "messages"])(
    "on another program's database (%s) says so, and changes nothing in it",
    async (table) => {
      const path = join(folder, "parley.db");
      editDatabase({ dataDir: folder }, `CREATE TABLE ${table} (text TEXT)`);
      const before = readFileSync(path);
      expect(await failure({ dataDir: folder })).toMatch(
        /^The file parley\.db .* is the database of another program: /,
      );
      expect(readFileSync(path)).toEqual(before);
      expect(readdirSync(folder)).not.toContain("session-secret");
    },
  );

  it("without the secret of existing sessions explains the consequence", async () => {
    const server = await startServer({ dataDir: folder });
    expect(server.output()).not.toContain("session-secret");
    await server.restart();
    expect(server.output()).not.toContain("session-secret");
    await server.stop();
    rmSync(join(folder, "session-secret"));
    await server.restart();
    expect(server.output()).toMatch(/^The file session-secret was missing .* nobody is logged in any more/m);
  });

  const failure = (options: Parameters<typeof startServer>[0]) =>
    failedStart({ dataDir: join(folder, "data"), ...options });
});

/** Reads the contents of a folder, without the lock files of the processes that have the database open. */
function contentsOf(dataDir: string): Record<string, string> {
  const entries = readdirSync(dataDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !/^lock\.db|-shm$/.test(entry.name));
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, "base64")]));
}

describe("a shutdown", () => {
  it("by SIGTERM is orderly", async () => {
    const server = await startServer();
    await connect(await member(server.url, "Ada"));
    expect(await server.stop()).toBe(0);
    expect(server.output()).toContain("Parley is stopping.");
  });

  it("by SIGKILL loses nothing that was acknowledged, and sessions live on", async () => {
    const server = await startServer();
    const ada = await member(server.url, "Ada");
    const grace = await member(server.url, "Grace");
    await grace.patch("/api/session", { lastChannel: "general" });
    const sent = await Promise.all(Array.from({ length: 40 }, (_, index) => ada.send("general", `message ${index}`)));
    await server.kill();
    await server.restart();

    const history = await grace.get<{ messages: unknown[] }>("/api/channels/general/messages?limit=200");
    expect(history.body.messages).toEqual(
      sent.map(({ body }) => body.message).toSorted((one, other) => one.seq - other.seq),
    );
    expect((await grace.get("/api/session")).body).toMatchObject({
      member: { displayName: "Grace" },
      lastChannel: "general",
    });
    expect((await httpClient(server.url).login("Ada")).status).toBe(409);
    expect((await ada.send("general", "still here")).body.message.seq).toBe(41);
  });

  it("with another secret ends no session whose secret is still listed", async () => {
    const [old, fresh] = ["o".repeat(32), "f".repeat(32)];
    const before = await startServer({ dataDir: folder, environment: { SESSION_SECRET: old } });
    const ada = await member(before.url, "Ada");
    await before.stop();

    const rotated = await startServer({ dataDir: folder, environment: { SESSION_SECRET: `${fresh},${old}` } });
    expect((await httpClient(rotated.url, ada.cookie()).get("/api/session")).status).toBe(200);
    const grace = await member(rotated.url, "Grace");
    await rotated.stop();

    const settled = await startServer({ dataDir: folder, environment: { SESSION_SECRET: fresh } });
    expect((await httpClient(settled.url, grace.cookie()).get("/api/session")).status).toBe(200);
    expect((await httpClient(settled.url, ada.cookie()).get("/api/session")).status).toBe(401);
  });
});
