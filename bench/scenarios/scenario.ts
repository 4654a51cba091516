import type { Faults } from "../generator/tally";
import type { RunningServer, Target } from "../servers/running-server";
import type { ParleyOptions } from "../servers/parley";

/** The duration of a scenario, in seconds; in minutes for long sessions. */
export type Durations = { warmUp: number; seconds: number; minutes: number };

/** The figures of one run of a scenario on one server. Each name includes the unit. */
export type Outcome = {
  figures: Record<string, number>;
  faults: Faults;
  /** Busy shares of a core; `others` are all other programs, on both cores; NaN where the system does not say. */
  busy?: { server: number; generator: number; others: number };
};

export type Scenario = {
  name: string;
  /** One sentence for the table. */
  title: string;
  /** The servers to measure. The bare one has no disk that could be slow, and nothing to catch up with. */
  on: readonly Target[];
  parley?: ParleyOptions;
  /** Runs only when named, because it downloads something. */
  byNameOnly?: true;
  /** The default duration. */
  seconds?: number;
  run(server: RunningServer, durations: Durations): Promise<Outcome>;
};
