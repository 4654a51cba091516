import { relative } from "node:path";
import { root } from "./root.mjs";

/** How tests/support/foreign-program.ts names a group of tests that needs one. */
const titleOf = (program) => `with ${program}`;

/**
 * The tests that could not run because a program by somebody else is not here.
 *
 * @param {object} report that Jest wrote
 * @param {import("./foreign-programs.mjs").ForeignProgram[]} programs
 * @returns {{ file: string, program: string, packages: string[], count: number }[]}
 */
export function leftOutOf(report, programs) {
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

/** @param {ReturnType<typeof leftOutOf>} leftOut */
export function tellLeftOut(leftOut) {
  for (const { file, program, packages } of leftOut)
    console.log(`Left out of ${file}: what needs ${program} (Debian: apt-get install ${packages.join(" ")}).`);
}
