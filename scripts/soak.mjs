/**
 * `npm run soak`: many clients talk through broken connections to a server that is killed again and again; then everything
 * that anybody holds is compared. Takes about half an hour. MESSAGES, KILLS, TERMINATIONS and CUTS set the size;
 * SEED repeats a storm.
 */
import "./steps/node-version.mjs";
import "./steps/follow-npm.mjs";
import { buildIfStale } from "./steps/build.mjs";
import { importBundled } from "./steps/bundle.mjs";
import { install } from "./steps/install.mjs";

await install();
await buildIfStale();
const { soak } = await importBundled("tests/faults/support/soak.ts", "dist/soak.mjs");
process.exit((await soak()) ? 0 : 1);
