/** The programs listed in scripts/steps/foreign-programs.mjs. */
export type ForeignProgram = "nginx" | "caddy" | "curl with HTTP/2" | "Python with requests and aiohttp";

/** The paths of the installed programs, found by `npm test` (scripts/steps/foreign-programs.mjs). */
const paths: Partial<Record<ForeignProgram, string>> = JSON.parse(process.env.FOREIGN_PROGRAMS ?? "{}");

/**
 * A group of tests that need a program from elsewhere. They are skipped where it is missing, and `npm test` recognises
 * the group by its title to list what was skipped.
 */
export function withProgram(program: ForeignProgram, tests: () => void): void {
  (paths[program] ? describe : describe.skip)(`with ${program}`, tests);
}

/** The path of a program, for tests in a group of `withProgram`. */
export function pathOf(program: ForeignProgram): string {
  const path = paths[program];
  if (!path) throw new Error(`${program} is not installed: put the test into a group of withProgram.`);
  return path;
}
