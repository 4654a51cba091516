/** Of more lines than this only the beginning shows, until one asks for all: nobody scrolls past two thousand lines. */
const maxVisibleLines = 60;

/**
 * The lines of a text that is folded in the list; null for one that is short enough to stand there whole. Empty lines make
 * none long: as many as there may be between two paragraphs, they show as one.
 */
export function collapsedLineCount(text: string): number | null {
  const lines = text.trimEnd().split("\n");
  return lines.filter((line) => line.trim() !== "").length > maxVisibleLines ? lines.length : null;
}
