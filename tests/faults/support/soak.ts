import { endServers, startServer } from "#tests/support/server";
import type { Violation, ViolationKind } from "#tests/faults/support/evidence";
import type { ChaosPlan } from "#tests/faults/support/chaos-plan";
import { seedOfRun } from "#tests/faults/support/random";
import { ChaosRun } from "#tests/faults/support/chaos-run";
import { endProxies } from "#tests/faults/support/tcp-proxy";
import { findViolations } from "#tests/faults/support/find-violations";

/** The server has to be ready again within this time. */
const maxStartMs = 5_000;
const reportIntervalMs = 30_000;

/** The names of violations in the report. */
const headings: Record<string, readonly ViolationKind[]> = {
  lost: ["lost", "gap"],
  doubled: ["duplicate"],
  "out of order": ["out of order"],
  phantoms: ["phantom"],
  "with the wrong text": ["old text", "undeleted", "inconsistent"],
};

/** Performs the whole run. @returns whether every promise was kept */
export async function soak(): Promise<boolean> {
  const plan = planOf(process.env);
  console.log(`The seed of this run: SEED=${plan.seed}`);
  const startedAt = performance.now();
  const minutes = () => `${((performance.now() - startedAt) / 60_000).toFixed(1)} min`;
  const run = await ChaosRun.start(plan, await startServer());
  const reporting = setInterval(() => console.log(`${minutes()}: ${run.describe()}`), reportIntervalMs);
  try {
    await run.run();
    console.log(`${minutes()}: all is sent; waiting until every client is up to date`);
    await run.settle();
    console.log(`${minutes()}: comparing`);
    const violations = await findViolations(run);
    console.log(`${minutes()}: done`);
    return report(run, violations);
  } finally {
    clearInterval(reporting);
    run.end();
    await endProxies();
    await endServers();
  }
}

function planOf(environment: NodeJS.ProcessEnv): ChaosPlan {
  return {
    seed: seedOfRun(),
    messages: Number(environment.MESSAGES ?? 200_000),
    kills: Number(environment.KILLS ?? 50),
    terminations: Number(environment.TERMINATIONS ?? 5),
    cuts: Number(environment.CUTS ?? 500),
    clients: 40,
    lateClients: 8,
    channels: 8,
    maxMessages: 200,
  };
}

function report({ expectedMessages, supervisor, proxy }: ChaosRun, violations: readonly Violation[]): boolean {
  const starts = supervisor.startTimesMs.toSorted((a, b) => a - b);
  const slowestStart = starts.at(-1) ?? 0;
  const counts = Object.entries(headings).map(([heading, kinds]) => ({
    heading,
    count: violations.filter(({ kind }) => kinds.includes(kind)).length,
  }));
  const rows: [string, number | string][] = [
    ["acknowledged", expectedMessages.acknowledged],
    ["kills", supervisor.kills],
    ["terminations", supervisor.terminations],
    ["cuts", proxy.cuts],
    ...counts.map(({ heading, count }): [string, number] => [heading, count]),
    ["ended badly after SIGTERM", supervisor.failedExits.length],
    ["median restart", seconds(starts[Math.floor(starts.length / 2)] ?? 0)],
    ["slowest restart", seconds(slowestStart)],
  ];
  for (const { kind, where, detail } of violations.slice(0, 50)) console.log(`✗ ${kind}: ${where}: ${detail}`);
  for (const [what, figure] of rows) console.log(`${what.padEnd(26)} ${figure}`);
  return violations.length === 0 && supervisor.failedExits.length === 0 && slowestStart < maxStartMs;
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
