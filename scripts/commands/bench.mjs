import "../steps/follow-npm.mjs";
import { generatorCore, pinnedTo } from "../../bench/servers/pin.mjs";
import { buildIfStale } from "../steps/build.mjs";
import { bundle, bundleServer } from "../steps/bundle.mjs";
import { findChromium } from "../steps/find-chromium.mjs";
import { install } from "../steps/install.mjs";
import { run } from "../steps/run.mjs";

const quick = "--quick";
const args = process.argv.slice(2);
await install();
if (args.includes(quick)) await bundleServer("dist");
else await buildIfStale();
await bundle("bench/servers/bare-server.ts", "dist/bench-bare-server.mjs");
await bundle("bench/generator/long-strings-worker.ts", "dist/bench-long-strings.mjs");
await bundle("bench/main.ts", "dist/bench.mjs");

process.env.CHROMIUM_PATH ??= (await findChromium()) ?? "";
const bench = ["--enable-source-maps", "dist/bench.mjs", ...args.filter((arg) => arg !== quick)];
const [command, ...parameters] = pinnedTo([generatorCore], [process.execPath, ...bench]);
const { ok } = await run(command, parameters);
process.exitCode = ok ? 0 : 1;
