import "../steps/follow-npm.mjs";
import { buildIfStale } from "../steps/build.mjs";
import { importBundled } from "../steps/bundle.mjs";
import { install } from "../steps/install.mjs";
import { runTests } from "../steps/run-tests.mjs";
import { getRuntimes, newestVersions } from "../steps/runtimes.mjs";

await install();
await buildIfStale();
process.env.RUNTIMES = JSON.stringify(await getRuntimes(await newestVersions()));
const { failed } = await runTests(["runtimes"], []);
const { soak } = await importBundled("tests/faults/support/soak.ts", "dist/soak.mjs");
process.exit((await soak()) && failed === 0 ? 0 : 1);
