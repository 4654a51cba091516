import { endServers, startServer } from "#tests/support/server";
import type { Flaw, FlawKind } from "#tests/faults/support/evidence";
import type { Plan } from "#tests/faults/support/plan";
import { seedOfRun } from "#tests/faults/support/random";
import { Storm } from "#tests/faults/support/storm";
import { endProxies } from "#tests/faults/support/tcp-proxy";
import { judge } from "#tests/faults/support/verdict";

/** Milliseconds in which the server has to be ready again. */
const startMax = 5_000;
const tellEvery = 30_000;

/** The names of flaws in the report. */
const headings: Record<string, readonly FlawKind[]> = {
  lost: ["lost", "hole"],
  doubled: ["doubled"],
  "out of order": ["disordered"],
  phantoms: ["phantom"],
  "with the wrong text": ["altered", "undead", "contradicted"],
};

/** The whole storm. @returns whether every promise was kept */
export async function soak(): Promise<boolean> {
  const plan = planOf(process.env);
  console.log(`The seed of this storm: SEED=${plan.seed}`);
  const begun = performance.now();
  const minutes = () => `${((performance.now() - begun) / 60_000).toFixed(1)} min`;
  const storm = await Storm.begin(plan, await startServer());
  const telling = setInterval(() => console.log(`${minutes()}: ${storm.describe()}`), tellEvery);
  try {
    await storm.rage();
    console.log(`${minutes()}: all is said; waiting until everybody knows it`);
    await storm.settle();
    console.log(`${minutes()}: comparing`);
    const flaws = await judge(storm);
    console.log(`${minutes()}: done`);
    return report(storm, flaws);
  } finally {
    clearInterval(telling);
    storm.end();
    await endProxies();
    await endServers();
  }
}

function planOf(environment: NodeJS.ProcessEnv): Plan {
  return {
    seed: seedOfRun(),
    messages: Number(environment.MESSAGES ?? 200_000),
    kills: Number(environment.KILLS ?? 50),
    terminations: Number(environment.TERMINATIONS ?? 5),
    cuts: Number(environment.CUTS ?? 500),
    chatters: 40,
    newcomers: 8,
    channels: 8,
    held: 200,
  };
}

function report({ intentions, supervisor, proxy }: Storm, flaws: readonly Flaw[]): boolean {
  const starts = supervisor.starts.toSorted((a, b) => a - b);
  const slowestStart = starts.at(-1) ?? 0;
  const counts = Object.entries(headings).map(([heading, kinds]) => ({
    heading,
    count: flaws.filter(({ kind }) => kinds.includes(kind)).length,
  }));
  const rows: [string, number | string][] = [
    ["acknowledged", intentions.acknowledged],
    ["kills", supervisor.kills],
    ["terminations", supervisor.terminations],
    ["cuts", proxy.cuts],
    ...counts.map(({ heading, count }): [string, number] => [heading, count]),
    ["ended badly after SIGTERM", supervisor.badEnds.length],
    ["usual restart", seconds(starts[Math.floor(starts.length / 2)] ?? 0)],
    ["slowest restart", seconds(slowestStart)],
  ];
  for (const { kind, where, detail } of flaws.slice(0, 50)) console.log(`✗ ${kind}: ${where}: ${detail}`);
  for (const [what, figure] of rows) console.log(`${what.padEnd(26)} ${figure}`);
  return flaws.length === 0 && supervisor.badEnds.length === 0 && slowestStart < startMax;
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
