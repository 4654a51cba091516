import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { importBundled } from "./bundle.mjs";
import { progress } from "./progress.mjs";

/**
 * Fills a missing or empty data folder with the demo. It is filled under another name and renamed when complete, so that
 * an interrupted run starts over the next time.
 *
 * @param {string} dataDir
 */
export async function seedDemo(dataDir) {
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) return;
  const done = progress(`Filling ${dataDir} with a week of talk…`);
  const unfinished = `${dataDir.replace(/[/\\]+$/, "")}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const { seed } = await importBundled("scripts/demo/seed.ts", "dist/seed.mjs");
  await seed(unfinished);
  rmSync(dataDir, { recursive: true, force: true });
  renameSync(unfinished, dataDir);
  done();
}
