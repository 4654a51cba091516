import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findOrGetChromium } from "./find-chromium.mjs";
import { findForeignPrograms } from "./foreign-programs.mjs";
import { skippedGroupsIn } from "./skipped-tests.mjs";
import { runNode } from "./run.mjs";
import { getRuntimes, pinnedVersions } from "./runtimes.mjs";

/** Servers and browsers share the machine with the tests that drive them, so few run at once: otherwise time limits mean nothing. */
export const suites = {
  unit: { workers: "50%" },
  integration: { workers: "2", needsServer: true },
  faults: { workers: "1", needsServer: true },
  runtimes: { workers: "1", needsServer: true, needsRuntimes: true },
  browser: { workers: "1", needsServer: true, needsChromium: true },
};

/**
 * @param {string[]} names of suites
 * @param {string[]} options for Jest
 * @returns {Promise<{ passed: number, failed: number, skippedGroups: ReturnType<typeof skippedGroupsIn> }>}
 */
export async function runTests(names, options) {
  const total = { passed: 0, failed: 0, skippedGroups: [] };
  const programs = findForeignPrograms();
  for (const name of names) {
    const { passed, failed, skippedGroups } = await runSuite(name, options, programs);
    total.passed += passed;
    total.failed += failed;
    total.skippedGroups.push(...skippedGroups);
  }
  return total;
}

async function runSuite(name, options, programs) {
  const { workers, needsChromium, needsRuntimes } = suites[name];
  const environment = {
    ...(needsChromium && { CHROMIUM_PATH: await findOrGetChromium() }),
    ...(needsRuntimes && { RUNTIMES: JSON.stringify(await runtimes()) }),
  };
  const folder = mkdtempSync(join(tmpdir(), "parley-tests-"));
  const file = join(folder, "report.json");
  const jest = ["node_modules/jest/bin/jest.js", "--selectProjects", name, "--maxWorkers", workers];
  const { ok } = await runNode([...jest, "--json", "--outputFile", file, ...options], {
    environment: {
      NODE_ENV: "test",
      NEXT_TELEMETRY_DISABLED: "1",
      FOREIGN_PROGRAMS: JSON.stringify(Object.fromEntries(programs.map((program) => [program.name, program.path]))),
      ...environment,
    },
  });
  const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
  rmSync(folder, { recursive: true });
  const counts = report ? countsIn(report) : { passed: 0, failed: 0 };
  const skippedGroups = report ? skippedGroupsIn(report, programs) : [];
  // Jest can fail without a failing test, for instance when a file can't be loaded or no test matches.
  return { ...counts, skippedGroups, failed: ok ? counts.failed : Math.max(1, counts.failed) };
}

/** `npm run soak` sets RUNTIMES to choose other versions than the pinned ones. */
async function runtimes() {
  if (process.env.RUNTIMES) return JSON.parse(process.env.RUNTIMES);
  const { promised, tooOld } = pinnedVersions();
  return getRuntimes([...promised, ...tooOld]);
}

const countsIn = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
});
