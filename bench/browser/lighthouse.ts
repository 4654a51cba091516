import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { allCores, pinnedTo } from "../servers/pin.mjs";
import { chromiumPath } from "./chromium";

/**
 * npx fetches it on request, into its cache: nothing else in Parley needs it,
 * and it brings 150 packages. The version is pinned because scores differ between versions; the next one needs Node 22.
 */
const lighthouse = "lighthouse@12.8.2";

const results = resolve("bench/results");
const categories = ["performance", "accessibility", "best-practices"] as const;

type Audit = { score: number | null; numericValue?: number; scoreDisplayMode: string };
type Report = {
  runtimeError?: { message: string };
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, Audit>;
};

/** Lighthouse's scores of a page on a slow phone, and the audits that it fails. */
export type LighthouseResult = { figures: Record<string, number>; failing: string[] };

/**
 * Runs Lighthouse on a page with the mobile preset. The last complete report stays in bench/results.
 * @param page its name in the report's file; @param port of the Chromium to use
 */
export async function runLighthouse(page: string, url: string, port: string): Promise<LighthouseResult> {
  const file = join(results, `lighthouse-${page}.json`);
  await execute([
    url,
    `--port=${port}`,
    `--only-categories=${categories.join()}`,
    "--output=json",
    `--output-path=${file}`,
  ]);
  const report: Report = JSON.parse(readFileSync(file, "utf8"));
  if (report.runtimeError) throw new Error(`${url}: ${report.runtimeError.message}`);
  const score = (category: string) => Math.round((report.categories[category]?.score ?? Number.NaN) * 100);
  const value = (audit: string) => report.audits[audit]?.numericValue ?? Number.NaN;
  return {
    figures: {
      performance: score("performance"),
      accessibility: score("accessibility"),
      "best practices": score("best-practices"),
      "layout shift": value("cumulative-layout-shift"),
      "largest paint ms": value("largest-contentful-paint"),
      "blocked ms": value("total-blocking-time"),
    },
    failing: ["accessibility", "best-practices"].flatMap((category) => failingIn(report, category)),
  };
}

function failingIn({ categories: all, audits }: Report, category: string): string[] {
  const refs = all[category]?.auditRefs ?? [];
  const isFailing = (id: string) => (audits[id]?.score ?? 1) < 1;
  return refs.filter(({ id, weight }) => weight > 0 && isFailing(id)).map(({ id }) => id);
}

async function execute(parameters: string[]): Promise<void> {
  const [command = "", ...rest] = pinnedTo(allCores, ["npx", "--yes", lighthouse, "--quiet", ...parameters]);
  await promisify(execFile)(command, rest, { env: { ...process.env, CHROME_PATH: chromiumPath() } });
}
