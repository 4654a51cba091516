import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parseConfig } from "#lib/config/environment";
import { startServer } from "#tests/support/server";

const readme = readFileSync("README.md", "utf8");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-readme-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("the curl lines in the README work", async () => {
  const { url } = await startServer();
  const script = /```sh\n([^]*?)```/.exec(readme)?.[1] ?? "";
  cpSync("docs/screenshots", join(folder, "docs", "screenshots"), { recursive: true });
  const { stdout } = await promisify(execFile)("bash", ["-euo", "pipefail", "-c", script], {
    cwd: folder,
    env: { ...process.env, PARLEY: url },
  });
  expect(stdout).toContain('"displayName":"Ada"');
  expect(stdout).toContain('"slug":"engine-room"');
  expect(stdout.match(/"text":"Hello"/g)?.length).toBeGreaterThanOrEqual(3);
  expect(stdout).toContain('{"status":"ok"');
  for (const size of ["display", "thumbnail"])
    expect(
      readFileSync(join(folder, `${size}.webp`))
        .subarray(8, 12)
        .toString(),
    ).toBe("WEBP");
});

it("the README and the example list the configuration as it is", () => {
  const known = Object.keys(parseConfig({ SESSION_SECRET: "s".repeat(32), PUBLIC_ORIGIN: "https://chat.example.org" }));
  const table = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
  expect(table).toEqual(known);
  const example = [...readFileSync(".env.example", "utf8").matchAll(/^([A-Z_]+)=(.*)$/gm)];
  expect(example.map(([, name]) => name)).toEqual(known);
  expect(parseConfig(Object.fromEntries(example.map(([, name, value]) => [name, value])))).toEqual(parseConfig({}));
});
