import "../steps/follow-npm.mjs";
import { findOrGetChromium } from "../steps/find-chromium.mjs";
import { buildIfStale } from "../steps/build.mjs";
import { importBundled } from "../steps/bundle.mjs";
import { install } from "../steps/install.mjs";
import { fail } from "../steps/progress.mjs";
import { inRoot } from "../steps/root.mjs";

await install();
const { parseArguments, takeScreenshots } = await importBundled("scripts/screenshots/take.ts", "dist/screenshots.mjs");
const selection = parseArguments(process.argv.slice(2));
if (typeof selection === "string") fail(selection);
await buildIfStale();
process.env.CHROMIUM_PATH = await findOrGetChromium();
await takeScreenshots(inRoot("docs", "screenshots"), selection);
