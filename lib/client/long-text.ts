/** Of more lines than this only the beginning shows, until one asks for all: nobody scrolls past two thousand lines. */
const mostLines = 60;

/** The lines of a text that is folded in the list; null for one that is short enough to stand there whole. */
export function foldedLines(text: string): number | null {
  let lines = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines > mostLines ? lines : null;
}
