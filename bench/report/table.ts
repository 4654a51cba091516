import type { Scenario } from "../scenarios/scenario";
import { faultKinds, type FaultKind } from "../generator/tally";
import type { Target } from "../servers/running-server";
import { formatFigure } from "./describe";
import { median } from "./median";
import type { Run } from "./results";

/** Prints the medians of all rounds side by side, Parley as a multiple of bare, and whether everything arrived. */
export function printTable(scenarios: Scenario[], runs: Run[]): void {
  const rows = [["scenario", "figure", "Parley", "bare", "Parley / bare"]];
  for (const { name, title } of scenarios) {
    const own = runs.filter(({ scenario }) => scenario === name);
    const figures = [...new Set(own.flatMap((run) => Object.keys(run.figures)))];
    for (const [index, figure] of figures.entries()) {
      const parley = medianOf(own, "parley", figure);
      const bare = medianOf(own, "bare", figure);
      const ratio = parley / bare;
      rows.push([
        index === 0 ? title : "",
        figure,
        formatFigure(parley),
        formatFigure(bare),
        Number.isFinite(ratio) ? `${formatFigure(ratio)}×` : "",
      ]);
    }
  }
  console.log(`\n${align(rows)}\n`);
  console.log(`Parley: ${sumOfFaults(runs, "parley")}\nbare: ${sumOfFaults(runs, "bare")}`);
}

function medianOf(runs: Run[], target: Target, figure: string): number {
  return median(runs.flatMap((run) => (run.target === target ? [run.figures[figure] ?? Number.NaN] : [])));
}

function sumOfFaults(runs: Run[], target: Target): string {
  const faults = runs.filter((run) => run.target === target).map((run) => run.faults);
  const count = (kind: FaultKind): number => faults.reduce((sum, run) => sum + run[kind], 0);
  return faultKinds.map((kind) => `${kind} ${count(kind)}`).join(", ");
}

function align(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string =>
    column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join("  ").trimEnd()).join("\n");
}
