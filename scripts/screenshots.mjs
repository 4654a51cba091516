/**
 * `npm run screenshots`: takes the pictures in docs/screenshots anew, in a real browser on a freshly filled Parley.
 * `npm run screenshots -- chat name` takes those two alone.
 */
import "./steps/node-version.mjs";
import "./steps/follow-npm.mjs";
import { findOrGetChromium } from "./steps/find-chromium.mjs";
import { buildIfStale } from "./steps/build.mjs";
import { importBundled } from "./steps/bundle.mjs";
import { install } from "./steps/install.mjs";
import { inRoot } from "./steps/root.mjs";

await install();
await buildIfStale();
process.env.CHROMIUM_PATH = await findOrGetChromium();
const { takeScreenshots } = await importBundled("scripts/screenshots/take.ts", "dist/screenshots.mjs");
await takeScreenshots(inRoot("docs", "screenshots"), process.argv.slice(2));
