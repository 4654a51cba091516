import { spawnSync } from "node:child_process";

function find(environment: Record<string, string>) {
  const program = `import { findOrGetChromium } from "./scripts/steps/find-chromium.mjs"; console.log(await findOrGetChromium());`;
  return spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    env: { ...process.env, ...environment },
    encoding: "utf8",
  });
}

test("CHROMIUM_PATH is used when a browser runs from there", () => {
  // Node prints a version as a browser does.
  expect(find({ CHROMIUM_PATH: process.execPath }).stdout.trim()).toBe(process.execPath);
});

test("a wrong CHROMIUM_PATH is an error, not a reason to look elsewhere", () => {
  const { status, stderr } = find({ CHROMIUM_PATH: "/nowhere/chromium" });
  expect(status).toBe(1);
  expect(stderr).toBe("CHROMIUM_PATH says /nowhere/chromium, and no browser can be run from there.\n");
});
