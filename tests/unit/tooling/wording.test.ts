import { wordingProblemsIn } from "../../../scripts/lint/wording.mjs";

const problemsIn = (path: string, source = "") => Object.values(wordingProblemsIn({ path, source })).flat();

test("a retired word is refused in a file name and in any kind of exported name", () => {
  expect(problemsIn("lib/client/outbox-shelf.ts")).toHaveLength(1);
  for (const source of [
    "export class NextHouse {}",
    "export const laneOf = 1;",
    "export default async function takeFarewell() {}",
    "export { sender as hearing };",
    "export type { Hearing } from './hearing';",
  ])
    expect(problemsIn("lib/good.ts", source)).toHaveLength(1);
});

test("a retired word inside another word, or in a name that is not exported, is allowed", () => {
  expect(problemsIn("lib/planet.ts", "export const planetSaidy = 1;\nconst house = 2;")).toEqual([]);
});

test("a doc comment begins with a subject or a verb", () => {
  for (const comment of ["/** What it says. */", "  /**\n   * Whoever asks. */", "/** Of a member. */"])
    expect(problemsIn("lib/good.ts", `\n${comment}`)).toHaveLength(1);
  expect(problemsIn("lib/good.ts", "/** Whatever follows. */\n/** The place where it is. */\n// What for")).toEqual([]);
  expect(problemsIn("lib/good.ts", "\n/** Where it is. */")).toEqual([
    'lib/good.ts:2: the doc comment begins with "Where": begin with a subject or a verb.',
  ]);
});
