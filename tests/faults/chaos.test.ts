import { startServer } from "#tests/support/server";
import type { ChaosPlan } from "#tests/faults/support/chaos-plan";
import { seedOfRun } from "#tests/faults/support/random";
import { ChaosRun } from "#tests/faults/support/chaos-run";
import { findViolations } from "#tests/faults/support/find-violations";

const plan: Omit<ChaosPlan, "seed"> = {
  messages: 10_000,
  kills: 10,
  terminations: 2,
  cuts: 100,
  clients: 16,
  lateClients: 3,
  channels: 3,
  maxMessages: 300,
};

/** Only a run that never ends takes this long. */
const timeoutMs = 5 * 60_000;

describe("a chaos run", () => {
  it(
    "loses no message, duplicates none and keeps their order",
    async () => {
      const seed = seedOfRun();
      console.log(`The seed of this run: SEED=${seed}`);
      const run = await ChaosRun.start({ ...plan, seed }, await startServer());
      try {
        await run.run();
        await run.settle();
        expect((await findViolations(run)).slice(0, 20)).toEqual([]);
      } finally {
        run.end();
      }
      expect(run.supervisor.failedExits).toEqual([]);
      expect(run.supervisor).toMatchObject({ kills: plan.kills, terminations: plan.terminations });
      expect(run.proxy.cuts).toBeGreaterThanOrEqual(plan.cuts);
    },
    timeoutMs,
  );
});
