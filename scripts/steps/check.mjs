import { lint } from "../lint/lint.mjs";
import { proveRules, wrongOnPurpose } from "../lint/prove-rules.mjs";
import { runNode } from "./run.mjs";

const checks = {
  "format (npm run format mends it)": () => runNode(["node_modules/oxfmt/bin/oxfmt", "--check"], { quiet: true }),
  lint: () => lint("--deny-warnings", "--ignore-pattern", wrongOnPurpose),
  "our own rules fire": proveRules,
  types: checkTypes,
};

/** @returns {Promise<boolean>} whether everything is well */
export async function check() {
  let well = true;
  for (const [name, perform] of Object.entries(checks)) {
    const { ok, output } = await perform();
    console.log(`${ok ? "✓" : "✗"} ${name}`);
    if (!ok) console.log(output.trimEnd());
    well &&= ok;
  }
  return well;
}

/** The types of the routes and of next-env.d.ts are Next's to write; a fresh clone has none yet. */
async function checkTypes() {
  const routes = await runNode(["node_modules/next/dist/bin/next", "typegen"], { quiet: true });
  return routes.ok ? runNode(["node_modules/typescript/bin/tsc", "--noEmit"], { quiet: true }) : routes;
}
