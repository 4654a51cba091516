import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";

/** A second checkout, so that the test does not write a `.env` into this one. */
let checkout: string;
beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), "parley-checkout-"));
  for (const name of readdirSync(".").filter((each) => !each.startsWith(".env"))) {
    // A script finds its checkout by its own path.
    if (name === "scripts") cpSync(name, join(checkout, name), { recursive: true });
    else symlinkSync(resolve(name), join(checkout, name));
  }
});
afterAll(() => rmSync(checkout, { recursive: true }));

/** Starts Parley by `npm start`, and ends it as soon as it is ready. @returns its output and exit code */
async function start(envFile: string | Buffer, environment: Record<string, string> = {}) {
  writeFileSync(join(checkout, ".env"), envFile);
  const { PORT: _port, HOST: _host, DATA_DIR: _dataDir, npm_lifecycle_event: _event, ...others } = process.env;
  const child = spawn(process.execPath, [join(checkout, "scripts", "start.mjs")], {
    env: { ...others, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (piece: Buffer) => {
    output += piece.toString();
    if (output.includes("Its data lies in")) child.kill();
  });
  const [errors, code] = await Promise.all([
    text(child.stderr),
    new Promise<number | null>((done) => child.once("close", done)),
  ]);
  return { output, errors, code };
}

const ready = (host: string, dataDir: string) =>
  expect.stringMatching(new RegExp(`Parley is at http://${host}:\\d+\nIts data lies in ${dataDir}\n`));

describe("a .env beside package.json", () => {
  it("is read in every format", async () => {
    const lines = ["\uFEFF# where", "", "PORT=0", "export HOST = '127.0.0.2' # quoted", `DATA_DIR="${checkout}/kept"`];
    const { output, code } = await start(lines.join("\r\n"));
    expect(output).toEqual(ready("127.0.0.2", join(checkout, "kept")));
    expect(code).toBe(0);
  });

  it("is overridden by the environment", async () => {
    const file = `PORT=no port\nHOST=127.0.0.2\nDATA_DIR=${checkout}/other\n`;
    const { output } = await start(file, { PORT: "0", HOST: "127.0.0.3" });
    expect(output).toEqual(ready("127.0.0.3", join(checkout, "other")));
  });

  it.each<[string | Buffer, RegExp]>([
    ["PORT=0\nHOST\n", /^Line 2 of \.env is not of the form NAME=value, so Parley does not start\.$/],
    ['PORT=0\n\nDATA_DIR="half\n', /^Line 3 of \.env is not of the form/],
    ["PORT: 3000", /^Line 1 of \.env is not of the form/],
    [Buffer.from("PORT=0", "utf16le"), /^Line 1 of \.env is not of the form/],
    ["PORT=http", /^PORT has to be a whole number from 0 to 65535\.$/],
  ])("with %j is refused with a sentence", async (file, sentence) => {
    const { output, errors, code } = await start(file, { HOST: "127.0.0.1", DATA_DIR: join(checkout, "none") });
    expect(errors.trimEnd().split("\n").at(-1)).toMatch(sentence);
    expect(output).not.toContain("Parley is at");
    expect(code).toBe(1);
  });
});
