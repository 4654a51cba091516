/** A longer text is collapsed until it is expanded: nobody wants to scroll past two thousand lines. */
const maxVisibleLines = 60;

/**
 * The number of lines of a text that is collapsed in the list; null for one that is shown whole. Empty lines do not count:
 * any number of them between two paragraphs shows as one.
 */
export function collapsedLineCount(text: string): number | null {
  const lines = text.trimEnd().split("\n");
  return lines.filter((line) => line.trim() !== "").length > maxVisibleLines ? lines.length : null;
}
