import { check } from "#tests/faults/support/checker";
import type { Flaw } from "#tests/faults/support/evidence";
import type { Storm } from "#tests/faults/support/storm";

/** The result of a storm. Every flaw is a broken promise. */
export async function judge(storm: Storm): Promise<Flaw[]> {
  const flaws: Flaw[] = [
    ...storm.intentions.contradictions.map((detail) => ({ kind: "doubled" as const, where: "acks", detail })),
    ...storm.sightings.contradictions.map((detail) => ({ kind: "disordered" as const, where: "seen live", detail })),
    ...storm.refusals.map((detail) => ({ kind: "lost" as const, where: "refused for no reason", detail })),
  ];
  for await (const evidence of storm.evidence()) flaws.push(...check(evidence));
  return flaws;
}
