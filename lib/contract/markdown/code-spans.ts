/** The code in a text, between as many backticks on both sides. */
export class CodeSpans {
  /** Positions of runs of backticks by their length, the last first. */
  #runs: Map<number, number[]> | undefined;

  constructor(private readonly text: string) {}

  /**
   * The code that begins here, at a backtick; `at` never goes back.
   * @returns its length with its backticks; without a code it is the length of the backticks that stand here
   */
  at(at: number): { length: number; code: string | null } {
    let start = at;
    while (this.text[start] === "`") start += 1;
    const ticks = start - at;
    const ends = (this.#runs ??= runsIn(this.text)).get(ticks) ?? [];
    while ((ends.at(-1) ?? Infinity) < start) ends.pop();
    const end = ends.at(-1);
    if (end === undefined) return { length: ticks, code: null };
    return { length: end + ticks - at, code: withoutFrame(this.text.slice(start, end).replaceAll("\n", " ")) };
  }
}

function runsIn(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: ticks, index } of [...text.matchAll(/`+/g)].toReversed()) {
    const starts = runs.get(ticks.length);
    if (starts) starts.push(index);
    else runs.set(ticks.length, [index]);
  }
  return runs;
}

/** A space on both sides is there to keep the code from its backticks. */
function withoutFrame(code: string): string {
  return code.startsWith(" ") && code.endsWith(" ") && code.trim() !== "" ? code.slice(1, -1) : code;
}
