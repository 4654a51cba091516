import "../steps/follow-npm.mjs";
import { buildIfStale } from "../steps/build.mjs";
import { check } from "../steps/check.mjs";
import { install } from "../steps/install.mjs";
import { tellLeftOut } from "../steps/left-out.mjs";
import { runTests, suites } from "../steps/run-tests.mjs";

const words = process.argv.slice(2);
const parts = words.filter((word) => word === "check" || word in suites);
const options = words.filter((word) => !parts.includes(word));
const chosen = parts.length > 0 ? parts : partsOf(options);

/** A path belongs to the suite whose folder it is in; without any, everything is meant. */
function partsOf(paths) {
  const named = Object.keys(suites).filter((suite) => paths.some((path) => path.includes(`tests/${suite}`)));
  return named.length > 0 ? named : ["check", ...Object.keys(suites)];
}

await install();
const checked = chosen.includes("check") ? await check() : true;
if (chosen.some((part) => suites[part]?.needsServer)) await buildIfStale();

const { passed, failed, leftOut } = await runTests(
  Object.keys(suites).filter((suite) => chosen.includes(suite)),
  options,
);
const skipped = leftOut.reduce((sum, { count }) => sum + count, 0);
console.log("");
tellLeftOut(leftOut);
console.log(
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}${checked ? "" : ", and the checks failed too"}`,
);
// A person may do without; where nobody looks, what was left out would pass for tested.
const isComplete = leftOut.length === 0 || !process.env.CI;
process.exitCode = checked && failed === 0 && isComplete ? 0 : 1;
