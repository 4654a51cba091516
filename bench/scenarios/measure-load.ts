import { setTimeout as pause } from "node:timers/promises";
import type { MemberGroup } from "../generator/member-group";
import type { Posting } from "../generator/posters";
import { now } from "../generator/text";
import { cpuTimeOfCores } from "../servers/cores";
import type { RunningServer } from "../servers/running-server";
import type { Durations, Outcome } from "./scenario";

/** Presence events have been sent after this time. */
const presenceDelayMs = 1_000;

/** Posts for a while, and measures after the warm-up. All sent messages have to arrive, however late. */
export async function measureLoad(
  server: RunningServer,
  group: MemberGroup,
  { warmUp, seconds }: Durations,
  begin: () => Posting,
): Promise<Outcome> {
  await pause(presenceDelayMs);
  const posting = begin();
  await pause(warmUp * 1_000);

  const from = now();
  group.tally.measure(from, from + seconds * 1_000_000);
  const before = snapshot(server, group);
  await pause(seconds * 1_000);
  const after = snapshot(server, group);

  posting.stop();
  await group.settle();
  const faults = group.faults();
  group.disconnect();
  const during = (key: keyof typeof before): number => after[key] - before[key];
  const perSecond = (key: keyof typeof before): number => (during(key) * 1_000_000) / during("at");
  const busy = (key: keyof typeof before): number => during(key) / during("at");
  return {
    figures: {
      "deliveries/s": perSecond("delivered"),
      "messages/s": perSecond("acked"),
      "messages/packet": during("delivered") / during("packets"),
      "server µs/delivery": during("server") / during("delivered"),
      "p50 ms": group.tally.deliveryTimes.percentile(0.5),
      "p99 ms": group.tally.deliveryTimes.percentile(0.99),
      "ack p50 ms": group.tally.ackTimes.percentile(0.5),
      "ack p99 ms": group.tally.ackTimes.percentile(0.99),
    },
    faults,
    busy: {
      server: busy("server"),
      generator: busy("own"),
      others: Math.max(0, busy("cores") - busy("server") - busy("own")),
    },
  };
}

/** Reads all counters. */
function snapshot(server: RunningServer, { tally }: MemberGroup) {
  const { user, system } = process.cpuUsage();
  const { delivered, acked, packets } = tally;
  return {
    at: now(),
    delivered,
    acked,
    packets,
    own: user + system,
    server: server.cpuTime(),
    cores: cpuTimeOfCores(),
  };
}
