import type { MarkdownNode } from "#lib/contract/markdown/node";

export type Emphasis = Extract<MarkdownNode["kind"], "strong" | "emphasis" | "struck">;

/** Signs in a row that may open or close emphasis, and what they turned out to do: `closes` first, then `opens`. */
export type Run = {
  kind: "run";
  sign: string;
  length: number;
  /** The number of signs that mean nothing and stay text. */
  left: number;
  canOpen: boolean;
  canClose: boolean;
  closes: Emphasis[];
  /** From the innermost. */
  opens: Emphasis[];
  index: number;
  previous: Run | null;
  next: Run | null;
};

/**
 * Finds which runs belong together: the algorithm of CommonMark's appendix. Each search for an opener that finds none
 * says how far back no other needs to look, so that the work grows with the text and not with its square.
 */
export class Delimiters {
  #last: Run | null = null;
  #count = 0;

  get last(): Run | null {
    return this.#last;
  }

  add(found: Pick<Run, "sign" | "length" | "canOpen" | "canClose">): Run {
    const index = (this.#count += 1);
    const previous = this.#last;
    const run: Run = { ...found, kind: "run", left: found.length, closes: [], opens: [], index, previous, next: null };
    if (previous) previous.next = run;
    return (this.#last = run);
  }

  /** Pairs the runs behind `bottom`, and is done with them. */
  pair(bottom: Run | null): void {
    const searched = new Map<string, number>();
    let closer = this.#firstAfter(bottom);
    while (closer) {
      if (!closer.canClose) {
        closer = closer.next;
        continue;
      }
      const key = kindOf(closer);
      const opener = openerOf(closer, searched.get(key) ?? bottom?.index ?? 0);
      if (opener) {
        closer = this.#join(opener, closer);
      } else {
        searched.set(key, closer.index - 1);
        const { next } = closer;
        if (!closer.canOpen) this.#remove(closer);
        closer = next;
      }
    }
    this.#last = bottom;
    if (bottom) bottom.next = null;
  }

  /** @returns where to go on */
  #join(opener: Run, closer: Run): Run | null {
    const isWide = opener.left >= 2 && closer.left >= 2;
    const used = closer.sign === "~" ? closer.left : isWide ? 2 : 1;
    const kind = closer.sign === "~" ? "struck" : isWide ? "strong" : "emphasis";
    opener.opens.push(kind);
    closer.closes.push(kind);
    opener.left -= used;
    closer.left -= used;
    opener.next = closer;
    closer.previous = opener;
    if (opener.left === 0) this.#remove(opener);
    if (closer.left > 0) return closer;
    this.#remove(closer);
    return closer.next;
  }

  #firstAfter(bottom: Run | null): Run | null {
    let run = this.#last;
    while (run && run.previous !== bottom) run = run.previous;
    return run;
  }

  #remove(run: Run): void {
    if (run.previous) run.previous.next = run.next;
    if (run.next) run.next.previous = run.previous;
    else this.#last = run.previous;
  }
}

/** Closers of the same kind look for the same openers. */
const kindOf = ({ sign, length, canOpen }: Run): string =>
  sign === "~" ? `~${length}` : `${sign}${length % 3}${canOpen}`;

function openerOf(closer: Run, bottom: number): Run | null {
  let opener = closer.previous;
  while (opener && opener.index > bottom) {
    if (opener.sign === closer.sign && opener.canOpen && belongTogether(opener, closer)) return opener;
    opener = opener.previous;
  }
  return null;
}

/** A run that could do both does not close one with which it adds up to a multiple of three (CommonMark 6.2, rule 9). */
function belongTogether(opener: Run, closer: Run): boolean {
  if (closer.sign === "~") return opener.length === closer.length;
  if (!closer.canOpen && !opener.canClose) return true;
  return closer.length % 3 === 0 || (opener.length + closer.length) % 3 !== 0;
}
