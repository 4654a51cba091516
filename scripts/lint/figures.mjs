import { dirname } from "node:path";

/**
 * Sums up what oxlint reports by figures.oxlintrc.json.
 *
 * @param {{ code: string, message: string, filename: string }[]} diagnostics
 */
export function figuresOf(diagnostics) {
  const by = (rule) => diagnostics.filter(({ code }) => code === rule);
  const functions = by("eslint(max-lines-per-function)");
  const isComponent = ({ filename }) => filename.endsWith(".tsx");
  // oxlint counts the empty line after the last line feed.
  const files = by("eslint(max-lines)").map((diagnostic) => ({ ...diagnostic, lines: linesOf(diagnostic) - 1 }));
  return {
    fileLines: distribution(files.map(({ lines }) => lines)),
    functionLines: distribution(functions.filter((each) => !isComponent(each)).map(linesOf)),
    componentLines: distribution(functions.filter(isComponent).map(linesOf)),
    casts: by("typescript(consistent-type-assertions)").length,
    any: by("typescript(no-explicit-any)").length,
    circularFiles: by("import(no-cycle)").length,
    largestFolder: largestFolder(files.map(({ filename }) => dirname(filename))),
  };
}

/** The rules say it in words alone: "has too many lines (18)". */
const linesOf = ({ message }) => Number(/\((\d+)\)/.exec(message)?.[1]);

function distribution(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { count: sorted.length, median: at(0.5), p95: at(0.95) };
}

function largestFolder(folders) {
  const counts = new Map();
  for (const folder of folders) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  const [path, files] = [...counts].toSorted(([, one], [, other]) => other - one)[0] ?? ["", 0];
  return { path, files };
}
