import { figuresOf } from "../../../scripts/lint/figures.mjs";

const lines = (filename: string, ofFile: number, ...ofFunctions: number[]) => [
  { code: "eslint(max-lines)", message: `File has too many lines (${ofFile + 1}).`, filename },
  ...ofFunctions.map((count) => ({
    code: "eslint(max-lines-per-function)",
    message: `The function has too many lines (${count}). Maximum allowed is 0.`,
    filename,
  })),
];

test("the figures sum up lines per file and function, casts, any, circles and the fullest folder", () => {
  const rest = ["typescript(consistent-type-assertions)", "typescript(no-explicit-any)", "import(no-cycle)"];
  const figures = figuresOf([
    ...lines("lib/a/one.ts", 10, 3, 5, 9),
    ...lines("lib/a/two.ts", 20),
    ...lines("app/page.tsx", 30, 12),
    ...rest.map((code) => ({ code, message: "", filename: "lib/a/one.ts" })),
  ]);
  expect(figures).toEqual({
    fileLines: { count: 3, median: 20, p95: 30 },
    functionLines: { count: 3, median: 5, p95: 9 },
    componentLines: { count: 1, median: 12, p95: 12 },
    casts: 1,
    any: 1,
    circularFiles: 1,
    largestFolder: { path: "lib/a", files: 2 },
  });
});
