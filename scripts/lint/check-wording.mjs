import { lintFixtures } from "./prove-rules.mjs";
import { sourceFilesIn } from "./source-files.mjs";
import { wordingProblemsIn } from "./wording.mjs";

const folders = ["lib", "app", "scripts", "bench", "tests"];

export function checkWording() {
  const files = sourceFilesIn(folders).filter(({ path }) => !path.startsWith(lintFixtures));
  const problems = files.map(wordingProblemsIn);
  const names = problems.flatMap((each) => each.names);
  const comments = problems.flatMap((each) => each.comments);
  console.log(`  retired words in names ${names.length}, doc comments without a subject ${comments.length}`);
  const refused = [...names, ...comments];
  return { ok: refused.length === 0, output: refused.join("\n") };
}
