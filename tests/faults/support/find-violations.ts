import { check } from "#tests/faults/support/consistency-checker";
import type { Violation } from "#tests/faults/support/evidence";
import type { ChaosRun } from "#tests/faults/support/chaos-run";

/** Checks the result of a run. @returns every broken promise */
export async function findViolations(run: ChaosRun): Promise<Violation[]> {
  const violations: Violation[] = [
    ...run.expectedMessages.contradictions.map((detail) => ({ kind: "duplicate" as const, where: "acks", detail })),
    ...run.observations.contradictions.map((detail) => ({ kind: "out of order" as const, where: "seen live", detail })),
    ...run.refusals.map((detail) => ({ kind: "lost" as const, where: "refused without a reason", detail })),
  ];
  for await (const evidence of run.evidence()) violations.push(...check(evidence));
  return violations;
}
