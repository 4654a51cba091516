import { readdirSync } from "node:fs";
import { build } from "esbuild";

const commands = readdirSync("scripts").filter((name) => name.endsWith(".mjs"));

/** No other check resolves these imports, so a command could break unnoticed when a file moves. */
test.each(commands)("scripts/%s resolves all its imports", async (name) => {
  const { errors } = await build({
    entryPoints: [`scripts/${name}`],
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20.19",
    packages: "external",
    logLevel: "silent",
  });
  expect(errors).toEqual([]);
});
