import { parseArgs } from "node:util";

export type Options = {
  rounds: number;
  seconds: number;
  warmUp: number;
  only: string[];
  target: string | undefined;
  profile: boolean;
};

/** What the command line says; scripts/bench.mjs explains it. */
export function parseOptions(words: string[]): Options {
  const { values } = parseArgs({
    args: words,
    options: {
      rounds: { type: "string", default: "3" },
      seconds: { type: "string", default: "8" },
      only: { type: "string", multiple: true, default: [] },
      target: { type: "string" },
      profile: { type: "boolean", default: false },
      quick: { type: "boolean", default: false },
    },
  });
  return {
    rounds: positive("rounds", values.rounds),
    seconds: positive("seconds", values.seconds),
    warmUp: 2,
    only: values.only,
    target: values.target,
    profile: values.profile,
  };
}

function positive(name: string, value: string): number {
  const number = Number(value);
  if (!(number > 0)) throw new Error(`--${name} has to be a number above 0.`);
  return number;
}
