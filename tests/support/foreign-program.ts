/** As in scripts/steps/foreign-programs.mjs. */
export type ForeignProgram = "nginx" | "caddy" | "curl with HTTP/2" | "Python with requests and aiohttp";

/** Where those lie that are here: found by `npm test` (scripts/steps/foreign-programs.mjs). */
const paths: Partial<Record<ForeignProgram, string>> = JSON.parse(process.env.FOREIGN_PROGRAMS ?? "{}");

/**
 * A group of tests that need a program by somebody else. Where it is missing they are skipped, and `npm test` knows the
 * group by its title and names what it has left out.
 */
export function withProgram(program: ForeignProgram, tests: () => void): void {
  (paths[program] ? describe : describe.skip)(`with ${program}`, tests);
}

/** The path of a program, for tests that said that they need it. */
export function pathOf(program: ForeignProgram): string {
  const path = paths[program];
  if (!path) throw new Error(`${program} is not here: say by withProgram that it is needed.`);
  return path;
}
