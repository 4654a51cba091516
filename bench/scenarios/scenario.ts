import type { Faults } from "../generator/tally";
import type { RunningServer, Target } from "../servers/running-server";
import type { ParleyOptions } from "../servers/parley";

/** The duration of a scenario, in seconds; in minutes for long sessions. */
export type Durations = { warmUp: number; seconds: number; minutes: number };

/** The figures of one run of a scenario on one server. Each name includes the unit. */
export type Outcome = {
  figures: Record<string, number>;
  faults: Faults;
  /** Shares of a core that were busy; `others` are all other programs, on both cores; NaN where not told. */
  busy?: { server: number; generator: number; others: number };
};

export type Scenario = {
  name: string;
  /** One sentence for the table. */
  title: string;
  /** A bare server has no disk that could be slow, and nothing to catch up with. */
  on: readonly Target[];
  parley?: ParleyOptions;
  /** Left out when everything is measured: it fetches something from the network. */
  byNameOnly?: true;
  /** The default duration. */
  seconds?: number;
  run(server: RunningServer, durations: Durations): Promise<Outcome>;
};
