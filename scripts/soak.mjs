/**
 * `npm run soak`: many clients talk through broken connections to a server that is killed again and again; then everything
 * that anybody holds is compared. Before that, Parley does its main job on the newest versions of Node that the registry
 * has. Takes about half an hour. MESSAGES, KILLS, TERMINATIONS and CUTS set the size;
 * SEED repeats a storm.
 */
import "./steps/node-version.mjs";
import "./steps/follow-npm.mjs";
import { buildIfStale } from "./steps/build.mjs";
import { importBundled } from "./steps/bundle.mjs";
import { install } from "./steps/install.mjs";
import { runTests } from "./steps/run-tests.mjs";
import { getRuntimes, newestVersions } from "./steps/runtimes.mjs";

await install();
await buildIfStale();
process.env.RUNTIMES = JSON.stringify(await getRuntimes(await newestVersions()));
const { failed } = await runTests(["runtimes"], []);
const { soak } = await importBundled("tests/faults/support/soak.ts", "dist/soak.mjs");
process.exit((await soak()) && failed === 0 ? 0 : 1);
