import { checkFigures } from "../lint/check-figures.mjs";
import { checkWording } from "../lint/check-wording.mjs";
import { lint } from "../lint/lint.mjs";
import { proveRules, lintFixtures } from "../lint/prove-rules.mjs";
import { runNode } from "./run.mjs";

const checks = {
  "format (npm run format mends it)": () => runNode(["node_modules/oxfmt/bin/oxfmt", "--check"], { quiet: true }),
  lint: () => lint("--deny-warnings", "--ignore-pattern", lintFixtures),
  "our own rules fire": proveRules,
  types: checkTypes,
  words: checkWording,
  figures: checkFigures,
};

/** @returns {Promise<boolean>} whether all checks passed */
export async function check() {
  let passed = true;
  for (const [name, perform] of Object.entries(checks)) {
    const { ok, output } = await perform();
    console.log(`${ok ? "✓" : "✗"} ${name}`);
    if (!ok) console.log(output.trimEnd());
    passed &&= ok;
  }
  return passed;
}

/** Next generates the types of its routes and next-env.d.ts; a fresh clone has none yet. */
async function checkTypes() {
  const routes = await runNode(["node_modules/next/dist/bin/next", "typegen"], { quiet: true });
  return routes.ok ? runNode(["node_modules/typescript/bin/tsc", "--noEmit"], { quiet: true }) : routes;
}
