import { relative } from "node:path";
import { root } from "./root.mjs";

/** The title that tests/support/foreign-program.ts gives to a group of tests that needs a program. */
const titleOf = (program) => `with ${program}`;

/**
 * Finds the tests that could not run because an external program is missing.
 *
 * @param {object} report written by Jest
 * @param {import("./foreign-programs.mjs").ForeignProgram[]} programs
 * @returns {{ file: string, program: string, packages: string[], count: number }[]}
 */
export function skippedGroupsIn(report, programs) {
  const missing = programs.filter(({ path }) => !path);
  return report.testResults.flatMap(({ name: file, assertionResults }) =>
    missing.flatMap(({ name, packages }) => {
      const skipped = assertionResults.filter(
        ({ status, ancestorTitles }) => status === "pending" && ancestorTitles.includes(titleOf(name)),
      );
      return skipped.length === 0
        ? []
        : [{ file: relative(root, file), program: name, packages, count: skipped.length }];
    }),
  );
}

/** @param {ReturnType<typeof skippedGroupsIn>} skippedGroups */
export function reportSkippedTests(skippedGroups) {
  for (const { file, program, packages } of skippedGroups)
    console.log(`Left out of ${file}: what needs ${program} (Debian: apt-get install ${packages.join(" ")}).`);
}
