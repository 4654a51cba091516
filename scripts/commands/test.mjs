import "../steps/follow-npm.mjs";
import { buildIfStale } from "../steps/build.mjs";
import { check } from "../steps/check.mjs";
import { install } from "../steps/install.mjs";
import { reportSkippedTests } from "../steps/skipped-tests.mjs";
import { runTests, suites } from "../steps/run-tests.mjs";

const args = process.argv.slice(2);
const namedParts = args.filter((arg) => arg === "check" || arg in suites);
const options = args.filter((arg) => !namedParts.includes(arg));
const parts = namedParts.length > 0 ? namedParts : partsOf(options);

/** A path selects the suite whose folder it is in; without any path, everything runs. */
function partsOf(paths) {
  const named = Object.keys(suites).filter((suite) => paths.some((path) => path.includes(`tests/${suite}`)));
  return named.length > 0 ? named : ["check", ...Object.keys(suites)];
}

await install();
const checksPassed = parts.includes("check") ? await check() : true;
if (parts.some((part) => suites[part]?.needsServer)) await buildIfStale();

const { passed, failed, skippedGroups } = await runTests(
  Object.keys(suites).filter((suite) => parts.includes(suite)),
  options,
);
const skipped = skippedGroups.reduce((sum, { count }) => sum + count, 0);
console.log("");
reportSkippedTests(skippedGroups);
console.log(
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}${checksPassed ? "" : ", and the checks failed too"}`,
);
// A developer sees the list of skipped tests; on CI, where nobody looks, they would pass for tested.
const isComplete = skippedGroups.length === 0 || !process.env.CI;
process.exitCode = checksPassed && failed === 0 && isComplete ? 0 : 1;
