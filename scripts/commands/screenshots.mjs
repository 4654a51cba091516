import "../steps/follow-npm.mjs";
import { findOrGetChromium } from "../steps/find-chromium.mjs";
import { buildIfStale } from "../steps/build.mjs";
import { importBundled } from "../steps/bundle.mjs";
import { install } from "../steps/install.mjs";
import { fail } from "../steps/progress.mjs";
import { inRoot } from "../steps/root.mjs";

await install();
const { chosenBy, takeScreenshots } = await importBundled("scripts/screenshots/take.ts", "dist/screenshots.mjs");
const choice = chosenBy(process.argv.slice(2));
if (typeof choice === "string") fail(choice);
await buildIfStale();
process.env.CHROMIUM_PATH = await findOrGetChromium();
await takeScreenshots(inRoot("docs", "screenshots"), choice);
