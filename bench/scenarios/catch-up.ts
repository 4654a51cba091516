import { MemberGroup } from "../generator/member-group";
import { postMessages } from "../generator/posters";
import { now } from "../generator/text";
import { median } from "../report/median";
import type { Scenario } from "./scenario";

const members = 1_000;
/** The messages that every member missed. */
const missedMessages = 500;
/** The members who send them. */
const posters = 16;

/** A restart with many members: all of them reconnect at the same moment, and have missed the same messages. */
export const catchUp: Scenario = {
  name: "catch-up",
  title: `1,000 members at once after a restart, ${missedMessages} changes each`,
  on: ["parley"],
  async run(server) {
    const group = await MemberGroup.logIn(server, members, 1);
    await group.connectUpTo(posters);
    await postMessages(group, missedMessages);
    await group.settle();
    group.disconnect();
    await server.restart();

    const begin = now();
    const returned = await group.reconnect(0);
    const takenMs = returned.map((time) => (time - begin) / 1_000);
    const faults = group.faults();
    group.disconnect();
    return {
      figures: { "median ms": median(takenMs), "last ms": Math.max(...takenMs) },
      faults,
    };
  },
};
