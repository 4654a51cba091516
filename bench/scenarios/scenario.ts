import type { Faults } from "../generator/tally";
import type { RunningServer, Target } from "../servers/running-server";
import type { ParleyOptions } from "../servers/parley";

/** How long a scenario lasts, in seconds; in minutes where somebody lives in it. */
export type Durations = { warmUp: number; seconds: number; minutes: number };

/** What one run of a scenario on one server came to. The unit is in the figure's name. */
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
  /** How long it lasts where the command line does not say. */
  seconds?: number;
  run(server: RunningServer, durations: Durations): Promise<Outcome>;
};
