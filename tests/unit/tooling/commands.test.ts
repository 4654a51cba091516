import { readdirSync } from "node:fs";
import { build } from "esbuild";

const commands = readdirSync("scripts").filter((name) => name.endsWith(".mjs"));

/** Nothing else looks into them: a command that nobody runs here could miss a part after a file has moved. */
test.each(commands)("scripts/%s finds all that it is made of", async (name) => {
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
