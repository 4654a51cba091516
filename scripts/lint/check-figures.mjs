import { figuresOf } from "./figures.mjs";
import { lint } from "./lint.mjs";

const code = ["lib", "app", "server.ts"];
const maxCasts = 10;
const maxFilesPerFolder = 40;

/** Prints the figures of the code. Too many casts, any `any` and an overfull folder fail the check; sizes are for reading. */
export async function checkFigures() {
  const { output } = await lint("--config", "scripts/lint/figures.oxlintrc.json", "--format", "json", ...code);
  const figures = figuresOf(JSON.parse(output).diagnostics);
  console.log(textOf(figures));
  const { casts, any, largestFolder } = figures;
  const problems = [
    casts > maxCasts && `There are ${casts} casts; ${maxCasts} are allowed.`,
    any > 0 && `There are ${any} uses of any.`,
    largestFolder.files > maxFilesPerFolder && `${largestFolder.path} has ${largestFolder.files} files.`,
  ].filter(Boolean);
  return { ok: problems.length === 0, output: problems.join("\n") };
}

function textOf({ fileLines, functionLines, componentLines, casts, any, circularFiles, largestFolder }) {
  const size = ({ count, median, p95 }) => `${median} / ${p95} (${count})`;
  return [
    "  lines, median / p95 (count)",
    `    files: ${size(fileLines)}`,
    `    functions: ${size(functionLines)}`,
    `    functions in components and hooks (.tsx): ${size(componentLines)}`,
    `  casts ${casts}, any ${any}, files in import circles ${circularFiles}`,
    `  largest folder: ${largestFolder.path} (${largestFolder.files} files)`,
  ].join("\n");
}
