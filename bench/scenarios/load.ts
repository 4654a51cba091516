import { MemberGroup } from "../generator/member-group";
import { postAtRate, postOnAck, type Posting } from "../generator/posters";
import { measureLoad } from "./measure-load";
import type { Scenario } from "./scenario";

const members = 1_000;
/** The members who post in turn at a fixed rate. */
const steadyPosters = 64;

type Load = { name: string; title: string; channels: number; begin: (group: MemberGroup) => Posting };

/** Measures throughput: each poster waits for the last acknowledgement. */
const throughput = (name: string, title: string, channels: number, posters: number): Load => ({
  name,
  title,
  channels,
  begin: (group) => postOnAck(group, posters),
});

/** Measures latency at a fixed rate. */
const latency = (perSecond: number): Load => ({
  name: `steady-${perSecond}`,
  title: `${perSecond} messages/s to 1,000 members`,
  channels: 1,
  begin: (group) => postAtRate(group, steadyPosters, perSecond),
});

const loads: Load[] = [
  throughput("fan-out-4", "1,000 members in one channel, 4 posters", 1, 4),
  throughput("fan-out-64", "1,000 members in one channel, 64 posters", 1, 64),
  throughput("fan-out-50-channels", "50 channels of 20, 64 posters", 50, 64),
  latency(20),
  latency(200),
];

/** @param isDiskSlow commits take 20 ms longer */
const scenarioOf = ({ name, title, channels, begin }: Load, isDiskSlow = false): Scenario => ({
  name,
  title,
  on: ["parley", "bare"],
  async run(server, durations) {
    const group = await MemberGroup.connectAll(server, members, channels);
    // Only after connecting, which would take long on a slow disk.
    server.slowDisk(isDiskSlow);
    return measureLoad(server, group, durations, () => begin(group));
  },
});

export const load: Scenario[] = loads.map((each) => scenarioOf(each));

/** The same loads on a slow disk; the bare server has no disk. */
export const loadOnSlowDisk: Scenario[] = loads.map((each) => ({
  ...scenarioOf({ ...each, name: `slow-${each.name}`, title: `${each.title}, slow disk` }, true),
  on: ["parley"],
  parley: { canBeSlow: true },
}));
