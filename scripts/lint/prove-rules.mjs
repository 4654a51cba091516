import { readFileSync, readdirSync } from "node:fs";
import { inRoot } from "../steps/root.mjs";
import { lint } from "./lint.mjs";

/** Files that break our own rules on purpose: each offending line ends in `// wrong`. */
export const lintFixtures = "tests/lint-fixtures";

/** The import rules, that imports make no circle, and that visible text comes from the catalogue. */
const provenRules = ["boundaries(dependencies)", "import(no-cycle)", "react(jsx-no-literals)"];

/** Lints the fixtures: a rule that no longer fires would look just like code without mistakes. */
export async function proveRules() {
  const { output } = await lint("--format", "json", lintFixtures);
  const reported = JSON.parse(output)
    .diagnostics.filter(({ code }) => provenRules.includes(code))
    .map(({ filename, labels }) => `${filename.replaceAll("\\", "/")}:${labels[0].span.line}`);
  const expected = linesMarkedWrong();
  const missed = expected.filter((line) => !reported.includes(line));
  const surplus = reported.filter((line) => !expected.includes(line));
  const problems = [
    ...missed.map((line) => `${line} breaks a rule and was not reported.`),
    ...surplus.map((line) => `${line} breaks no rule and was reported.`),
  ];
  return { ok: expected.length > 0 && problems.length === 0, output: problems.join("\n") };
}

function linesMarkedWrong() {
  return readdirSync(inRoot(lintFixtures), { recursive: true })
    .map((name) => `${lintFixtures}/${name.replaceAll("\\", "/")}`)
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) =>
      readFileSync(inRoot(name), "utf8")
        .split("\n")
        .flatMap((line, index) => (line.endsWith("// wrong") ? [`${name}:${index + 1}`] : [])),
    );
}
