import type { Faults } from "../generator/tally";
import type { Outcome } from "../scenarios/scenario";

/** A busier generator would measure itself. */
const maxGeneratorLoad = 0.9;

/** Beyond this share of a core, other programs spoil the comparison. */
const maxOtherLoad = 0.1;

/** Describes one run in a line. */
export function describe({ figures, faults, busy }: Outcome): string {
  const parts = Object.entries(figures).map(([name, value]) => `${name} ${formatFigure(value)}`);
  parts.push(`faults ${describeFaults(faults)}`);
  if (busy)
    parts.push(
      `busy: server ${percent(busy.server)}, generator ${percent(busy.generator)}, others ${percent(busy.others)}`,
    );
  if (busy && busy.generator > maxGeneratorLoad)
    parts.push("WARNING: the generator was too busy to measure the server");
  if (busy && busy.others > maxOtherLoad) parts.push("WARNING: other programs took much of the two cores");
  return parts.join(" · ");
}

function describeFaults(faults: Faults): string {
  const present = Object.entries(faults).filter(([, count]) => count > 0);
  return present.length === 0 ? "0" : present.map(([name, count]) => `${count} ${name}`).join(", ");
}

/** Formats a figure with three significant digits, and thousands in groups. */
export function formatFigure(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en");
  return value.toPrecision(3);
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
