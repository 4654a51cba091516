import { parseArgs } from "node:util";
import { targets, type Target } from "./servers/running-server";

export type Options = {
  rounds: number;
  /** The duration of each scenario; its default if undefined. */
  seconds: number | undefined;
  /** The duration of switching between channels. */
  minutes: number;
  warmUp: number;
  only: string[];
  /** Only this server; both if undefined. */
  target: Target | undefined;
  profile: boolean;
};

/** Parses the options of the command line; scripts/bench.mjs explains them. */
export function parseOptions(args: string[]): Options {
  const { values } = parseArgs({
    args: args,
    options: {
      rounds: { type: "string", default: "3" },
      seconds: { type: "string" },
      minutes: { type: "string", default: "1" },
      only: { type: "string", multiple: true, default: [] },
      target: { type: "string" },
      profile: { type: "boolean", default: false },
    },
  });
  return {
    rounds: positive("rounds", values.rounds),
    seconds: values.seconds === undefined ? undefined : positive("seconds", values.seconds),
    minutes: positive("minutes", values.minutes),
    warmUp: 2,
    only: values.only,
    target: values.target === undefined ? undefined : targetNamed(values.target),
    profile: values.profile,
  };
}

function positive(name: string, value: string): number {
  const number = Number(value);
  if (!(number > 0)) throw new Error(`--${name} has to be a number above 0.`);
  return number;
}

function targetNamed(value: string): Target {
  const target = targets.find((name) => name === value);
  if (!target) throw new Error(`--target has to be ${targets.join(" or ")}.`);
  return target;
}
