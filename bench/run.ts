import { parseOptions, type Options } from "./options";
import { describe } from "./report/describe";
import { printTable } from "./report/table";
import { writeResults, type Run } from "./report/results";
import { catchUp } from "./scenarios/catch-up";
import { hostileUploads } from "./scenarios/hostile-uploads";
import { memory } from "./scenarios/idle-memory";
import { lighthouseScenario } from "./scenarios/lighthouse";
import { load, loadOnSlowDisk } from "./scenarios/load";
import { uploads } from "./scenarios/photos";
import { longStrings } from "./scenarios/long-strings";
import { scrollingScenario } from "./scenarios/scrolling";
import { typingScenario } from "./scenarios/typing";
import { weight } from "./scenarios/weight";
import type { Outcome, Scenario } from "./scenarios/scenario";
import { startBare } from "./servers/bare";
import { startParley } from "./servers/parley";
import { canPin } from "./servers/pin.mjs";
import type { Target } from "./servers/running-server";
import { buildSlowDisk } from "./servers/slow-disk";

const scenarios: Scenario[] = [
  ...load,
  ...memory,
  catchUp,
  uploads,
  hostileUploads,
  longStrings,
  scrollingScenario,
  typingScenario,
  weight,
  lighthouseScenario,
  ...loadOnSlowDisk,
];

/** The default duration of a load. */
const defaultSeconds = 8;

/** Runs the selected scenarios, round by round. @returns whether all of Parley's messages arrived, once */
export async function runBench(words: string[]): Promise<boolean> {
  const options = parseOptions(words);
  const chosen = choose(options);
  if (!canPin) console.log("taskset is missing: servers and generator share all cores, and the figures mean less.");

  const runs: Run[] = [];
  for (let round = 1; round <= options.rounds; round += 1)
    for (const scenario of chosen)
      for (const target of scenario.on) {
        if (options.target && options.target !== target) continue;
        const outcome = await perform(scenario, target, options, round);
        runs.push({ scenario: scenario.name, target, round, ...outcome });
        console.log(`${round}/${options.rounds} ${scenario.name} ${target}: ${describe(outcome)}`);
      }
  printTable(chosen, runs);
  console.log(`\nAll figures are in ${writeResults(options, runs)}`);
  return runs.every(({ target, faults }) => target === "bare" || Object.values(faults).every((count) => count === 0));
}

function choose({ only }: Options): Scenario[] {
  const isMeant = (name: string) => (word: string) =>
    name === word || (name.startsWith(word) && !scenarios.some((other) => other.name === word));
  const chosen = scenarios.filter(({ name, byNameOnly }) =>
    only.length === 0 ? !byNameOnly : only.some(isMeant(name)),
  );
  const names = scenarios.map(({ name }) => name).join(", ");
  if (chosen.length === 0) throw new Error(`No scenario begins with ${only.join(" or ")}. There are: ${names}.`);
  if (!chosen.some(({ parley }) => parley?.canBeSlow) || buildSlowDisk()) return chosen;
  console.log("Commits can't be made slow here (that takes Linux and a C compiler): those scenarios are left out.");
  return chosen.filter(({ parley }) => !parley?.canBeSlow);
}

async function perform(scenario: Scenario, target: Target, options: Options, round: number): Promise<Outcome> {
  const profileAs = options.profile ? `${scenario.name}-${round}.cpuprofile` : undefined;
  const server = target === "parley" ? await startParley({ ...scenario.parley, profileAs }) : await startBare();
  try {
    return await scenario.run(server, { ...options, seconds: options.seconds ?? scenario.seconds ?? defaultSeconds });
  } finally {
    await server.stop();
  }
}
