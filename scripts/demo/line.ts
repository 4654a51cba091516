import type { Painting } from "./painting";

/** Who talks in the demo. */
export const speakers = ["Ada", "Grace", "Linus"] as const;
export type Speaker = (typeof speakers)[number];

/** Days ago and the time of day in UTC, or minutes ago where it is a number below zero. */
type Moment = `${1 | 2 | 3 | 4 | 5 | 6 | 7}d ${string}` | number;

/** One message of the demo: when, who, what, and with which picture. */
export type Line = [when: Moment, who: Speaker, text: string, picture?: { painting: Painting; alt: string }];

/** A channel of the demo with all that is said in it. */
export type Talk = { channel: string; topic: string; lines: Line[] };

export function timeOf(when: Moment, now: Date): Date {
  if (typeof when === "number") return new Date(now.getTime() + when * 60_000);
  const [days, clock] = when.split("d ");
  const date = new Date(now.getTime() - Number(days) * 24 * 60 * 60_000);
  return new Date(`${date.toISOString().slice(0, 10)}T${clock}:00.000Z`);
}
