import type { Painting } from "./painting";

/** The members of the demo. */
export const speakers = ["Ada", "Grace", "Linus"] as const;
export type Speaker = (typeof speakers)[number];

/** Days ago with a time of day in UTC, or a negative number of minutes from now. */
type SentAt = `${1 | 2 | 3 | 4 | 5 | 6 | 7}d ${string}` | number;

/** One message of the demo, with an optional image. */
export type DemoMessage = [sentAt: SentAt, speaker: Speaker, text: string, image?: { painting: Painting; alt: string }];

/** A channel of the demo with all its messages. */
export type DemoChannel = { name: string; topic: string; messages: DemoMessage[] };

export function timeOf(sentAt: SentAt, now: Date): Date {
  if (typeof sentAt === "number") return new Date(now.getTime() + sentAt * 60_000);
  const [days, clock] = sentAt.split("d ");
  const date = new Date(now.getTime() - Number(days) * 24 * 60 * 60_000);
  return new Date(`${date.toISOString().slice(0, 10)}T${clock}:00.000Z`);
}
