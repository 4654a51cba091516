import { Crowd } from "../generator/crowd";
import { say } from "../generator/posters";
import { now } from "../generator/text";
import { median } from "../report/median";
import type { Scenario } from "./scenario";

const members = 1_000;
/** Messages that every member missed. */
const missed = 500;
/** Members who send them. */
const speakers = 16;

/** A restart under a full house: everybody comes back at the same moment, and has missed the same. */
export const catchUp: Scenario = {
  name: "catch-up",
  title: `1,000 members at once after a restart, ${missed} changes each`,
  on: ["parley"],
  async run(server) {
    const crowd = await Crowd.admit(server, members, 1);
    await crowd.enterUpTo(speakers);
    await say(crowd, missed);
    await crowd.settle();
    crowd.leave();
    await server.restart();

    const begin = now();
    const returned = await crowd.comeBack(0);
    const took = returned.map((time) => (time - begin) / 1_000);
    const faults = crowd.faults();
    crowd.leave();
    return {
      figures: { "median ms": median(took), "last ms": Math.max(...took) },
      faults,
    };
  },
};
