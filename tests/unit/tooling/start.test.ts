import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/**
 * `npm start` in a project whose npm, Next and esbuild are stubs of a few lines. The tests check when and how they are
 * called, and what happens when they fail. Each call leaves a line in calls.log.
 */
const npm = `
import { appendFileSync, mkdirSync, writeFileSync, existsSync } from "node:fs";
const [command] = process.argv.slice(2);
appendFileSync("calls.log", "npm " + process.argv.slice(2).join(" ") + "\\n");
while (existsSync("hold")) await new Promise((done) => setTimeout(done, 20));
if (existsSync("fail-" + command)) { console.error(command + " has failed"); process.exit(1); }
mkdirSync("node_modules/next/dist/bin", { recursive: true });
mkdirSync("node_modules/esbuild", { recursive: true });
writeFileSync("node_modules/next/dist/bin/next", 'require("fs").appendFileSync("calls.log", "next " + process.argv[2] + " " + process.env.NODE_ENV + "\\\\n"); if (require("fs").existsSync("fail-next")) { console.log("a page is wrong"); process.exit(1); }');
writeFileSync("node_modules/esbuild/package.json", '{"type":"module","exports":"./index.js"}');
writeFileSync("node_modules/esbuild/index.js", 'import { cpSync } from "fs"; export const build = ({ entryPoints, outdir }) => cpSync(entryPoints.server, outdir + "/server.mjs");');
`;

const server = `console.log("Parley is at http://nowhere/ by process", process.pid, process.env.NODE_ENV);`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-tooling-"));
  cpSync(resolve("scripts"), join(folder, "scripts"), { recursive: true });
  write("package.json", '{ "type": "module" }');
  write("package-lock.json", '{ "packages": { "": {} } }');
  write("npm-cli.js", npm);
  write("server.ts", server);
});

afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
const calls = () =>
  existsSync(join(folder, "calls.log")) ? readFileSync(join(folder, "calls.log"), "utf8").split("\n") : [];
const clearCalls = () => rmSync(join(folder, "calls.log"), { force: true });

/** Starts the project from another working directory. */
function launch(environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(folder, "scripts", "start.mjs")], {
    cwd: tmpdir(),
    env: { ...process.env, npm_execpath: join(folder, "npm-cli.js"), npm_lifecycle_event: "", ...environment },
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return {
    /** Resolves when the process has printed the text. */
    async prints(text: string): Promise<void> {
      while (!output.includes(text)) await once(child.stdout, "data");
    },
    end: new Promise<{ code: number | null; output: string; pid: number | undefined }>((done) => {
      child.once("close", (code) => done({ code, output, pid: child.pid }));
    }),
  };
}

const start = (environment?: Record<string, string>) => launch(environment).end;

test("a first start installs, builds and serves in its own process, and prints each step", async () => {
  const { code, output, pid } = await start({ NODE_ENV: "production" });
  expect(output).toMatch(/Installing packages… \(first start only.*Building.*Parley is at/s);
  expect(output).toContain(`by process ${pid} production`);
  expect(code).toBe(0);
  expect(calls()).toEqual(["npm ci --include=dev --no-audit --no-fund", "next build production", ""]);
});

test("a second start neither installs nor builds, and prints neither step", async () => {
  await start();
  clearCalls();
  const { output } = await start();
  expect(calls()).toEqual([]);
  // A Node without support prints a warning at each start.
  expect(output.replace(/^Node\.js \d+ has had no security fixes .*\n/, "")).toMatch(/^Parley is at/);
});

test("a changed source triggers a build, a changed lock file an installation and a build", async () => {
  await start();
  clearCalls();
  write("server.ts", `${server} // changed`);
  await start();
  expect(calls()).toEqual(["next build production", ""]);
  clearCalls();
  write("package-lock.json", '{ "packages": { "": {}, "node_modules/new": { "version": "1.0.0" } } }');
  await start();
  expect(calls()).toEqual(["npm ci --include=dev --no-audit --no-fund", "next build production", ""]);
});

test("packages that were installed by hand are not installed again", async () => {
  await start();
  rmSync(join(folder, "node_modules", ".parley-stamp"));
  write("node_modules/.package-lock.json", '{ "packages": {} }');
  clearCalls();
  await start();
  expect(calls()).toEqual([]);
});

test("a failed `npm ci` is followed by `npm install`", async () => {
  write("fail-ci", "");
  const { code } = await start();
  expect(code).toBe(0);
  expect(calls().slice(0, 2)).toEqual([
    "npm ci --include=dev --no-audit --no-fund",
    "npm install --no-save --include=dev --no-audit --no-fund",
  ]);
});

test("an installation that fails twice shows npm's output", async () => {
  write("fail-ci", "");
  write("fail-install", "");
  const { code, output } = await start();
  expect(code).toBe(1);
  expect(output).toContain("could not be installed");
  expect(output).toContain("install has failed");
});

test("a failed build shows its output, exits with 1, and is repeated at the next start", async () => {
  await start();
  write("server.ts", `${server} // changed`);
  write("fail-next", "");
  const { code, output } = await start();
  expect(code).toBe(1);
  expect(output).toContain("a page is wrong");
  expect(output).not.toContain("Parley is at");
  rmSync(join(folder, "fail-next"));
  clearCalls();
  await start();
  expect(calls()).toEqual(["next build production", ""]);
});

test("two starts at once share one installation and one build", async () => {
  write("hold", "");
  const both = [launch(), launch()];
  await Promise.any(both.map((each) => each.prints("Waiting for another start")));
  rmSync(join(folder, "hold"));
  const ends = await Promise.all(both.map(({ end }) => end));
  expect(ends.map(({ code }) => code)).toEqual([0, 0]);
  expect(calls()).toEqual(["npm ci --include=dev --no-audit --no-fund", "next build production", ""]);
});

test("a lock file left by a killed process is taken over", async () => {
  await start();
  write("server.ts", `${server} // changed`);
  write(".parley-lock", "999999");
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(join(folder, ".parley-lock"), longAgo, longAgo);
  const { code } = await start();
  expect(code).toBe(0);
  expect(existsSync(join(folder, ".parley-lock"))).toBe(false);
});
