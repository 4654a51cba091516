import { readFileSync, readdirSync } from "node:fs";
import { inRoot } from "../steps/root.mjs";
import { lint } from "./lint.mjs";

/** Files that break our own rules on purpose: each wrong line ends in `// wrong`, all the others are right. */
export const wrongOnPurpose = "tests/lint-fixtures";

/** What may import what, and that what people read comes from the catalogue. */
const rules = ["boundaries(dependencies)", "react(jsx-no-literals)"];

/** A rule that has stopped to fire looks just like code without mistakes; so it is shown mistakes. */
export async function proveRules() {
  const { output } = await lint("--format", "json", wrongOnPurpose);
  const reported = JSON.parse(output)
    .diagnostics.filter(({ code }) => rules.includes(code))
    .map(({ filename, labels }) => `${filename.replaceAll("\\", "/")}:${labels[0].span.line}`);
  const expected = linesMarkedWrong();
  const missed = expected.filter((line) => !reported.includes(line));
  const surplus = reported.filter((line) => !expected.includes(line));
  const complaints = [
    ...missed.map((line) => `${line} breaks a rule and was not reported.`),
    ...surplus.map((line) => `${line} breaks no rule and was reported.`),
  ];
  return { ok: expected.length > 0 && complaints.length === 0, output: complaints.join("\n") };
}

function linesMarkedWrong() {
  return readdirSync(inRoot(wrongOnPurpose), { recursive: true })
    .map((name) => `${wrongOnPurpose}/${name.replaceAll("\\", "/")}`)
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) =>
      readFileSync(inRoot(name), "utf8")
        .split("\n")
        .flatMap((line, index) => (line.endsWith("// wrong") ? [`${name}:${index + 1}`] : [])),
    );
}
