import { setTimeout as pause } from "node:timers/promises";
import { MemberGroup } from "../generator/member-group";
import type { Memory, RunningServer } from "../servers/running-server";
import type { Scenario } from "./scenario";

/** Members per channel: in a single one, presence events would dominate the measurement. */
const membersPerChannel = 1_000;
/** Members that are connected before the measurement, so that memory that is needed once does not count. */
const baselineMembers = 50;
/** The interval between two samples of the memory. */
const sampleIntervalMs = 500;
const maxSamples = 40;
/** Memory counts as steady within this difference. */
const steadyWithinBytes = 256 * 1_024;

/** Measures the memory of a connection that has a channel open and does nothing. */
function idleMemory(connections: number): Scenario {
  return {
    name: `memory-${connections}`,
    title: `idle, ${connections.toLocaleString("en")} connections`,
    on: ["parley", "bare"],
    async run(server) {
      const group = await MemberGroup.logIn(server, connections, Math.ceil(connections / membersPerChannel));
      // Memory that the logins left behind could be reused, and would hide the memory of connections.
      await server.restart();
      await group.connectUpTo(baselineMembers);
      const before = await settledMemory(server);
      await group.connect();
      const after = await settledMemory(server);
      const faults = group.faults();
      group.disconnect();
      const each = (key: keyof Memory): number => (after[key] - before[key]) / (connections - baselineMembers) / 1_024;
      return {
        figures: { "KB per connection": each("rss"), "KB of it in the JavaScript heap": each("heapUsed") },
        faults,
      };
    },
  };
}

/** Waits until memory does not fall any more: memory from the start is given back gradually. */
async function settledMemory(server: RunningServer): Promise<Memory> {
  let latest = await server.memory();
  for (let steady = 0, samples = 0; steady < 5 && samples < maxSamples; samples += 1) {
    await pause(sampleIntervalMs);
    const present = await server.memory();
    steady = Math.abs(present.rss - latest.rss) < steadyWithinBytes ? steady + 1 : 0;
    latest = present;
  }
  return latest;
}

export const memory: Scenario[] = [idleMemory(1_000), idleMemory(5_000)];
