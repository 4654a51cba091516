/**
 * `npm run screenshots`: takes the pictures in docs/screenshots anew, in a real browser on a freshly filled Parley: every
 * screen and state, on desktop and phone, light and dark, in English, Spanish and from right to left. Half an hour.
 * `npm run screenshots -- chat name dark` takes those two alone, and dark alone.
 */
import "./steps/node-version.mjs";
import "./steps/follow-npm.mjs";
import { findOrGetChromium } from "./steps/find-chromium.mjs";
import { buildIfStale } from "./steps/build.mjs";
import { importBundled } from "./steps/bundle.mjs";
import { install } from "./steps/install.mjs";
import { fail } from "./steps/progress.mjs";
import { inRoot } from "./steps/root.mjs";

await install();
const { chosenBy, takeScreenshots } = await importBundled("scripts/screenshots/take.ts", "dist/screenshots.mjs");
const choice = chosenBy(process.argv.slice(2));
if (typeof choice === "string") fail(choice);
await buildIfStale();
process.env.CHROMIUM_PATH = await findOrGetChromium();
await takeScreenshots(inRoot("docs", "screenshots"), choice);
