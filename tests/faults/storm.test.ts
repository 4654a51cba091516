import { startServer } from "#tests/support/server";
import type { Plan } from "#tests/faults/support/plan";
import { seedOfRun } from "#tests/faults/support/random";
import { Storm } from "#tests/faults/support/storm";
import { judge } from "#tests/faults/support/verdict";

const plan: Omit<Plan, "seed"> = {
  messages: 10_000,
  kills: 10,
  terminations: 2,
  cuts: 100,
  chatters: 16,
  newcomers: 3,
  channels: 3,
  held: 300,
};

/** Only a storm that never ends takes this long. */
const patience = 5 * 60_000;

describe("a storm", () => {
  it(
    "loses nothing, doubles nothing and keeps the order",
    async () => {
      const seed = seedOfRun();
      console.log(`The seed of this storm: SEED=${seed}`);
      const storm = await Storm.begin({ ...plan, seed }, await startServer());
      try {
        await storm.rage();
        await storm.settle();
        expect((await judge(storm)).slice(0, 20)).toEqual([]);
      } finally {
        storm.end();
      }
      expect(storm.supervisor.badEnds).toEqual([]);
      expect(storm.supervisor).toMatchObject({ kills: plan.kills, terminations: plan.terminations });
      expect(storm.proxy.cuts).toBeGreaterThanOrEqual(plan.cuts);
    },
    patience,
  );
});
