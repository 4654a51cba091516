/**
 * Counts the UTF-16 code units that are read by normalising, folding, segmenting and searching. A count does not depend
 * on the machine, and shows where the work is more than linear.
 */
export function countTextWork<Result>(work: () => Result): { units: number; result: Result } {
  let units = 0;
  const undo: (() => void)[] = [];
  const replace = <Owner extends object, Name extends keyof Owner>(owner: Owner, name: Name, by: Owner[Name]) => {
    const before = owner[name];
    owner[name] = by;
    undo.push(() => void (owner[name] = before));
  };

  for (const name of ["normalize", "toUpperCase", "toLowerCase"] as const) {
    const original = String.prototype[name];
    replace(String.prototype, name, function counted(this: string, ...parameters: []) {
      units += this.length;
      return original.apply(this, parameters);
    });
  }
  const iterate = String.prototype[Symbol.iterator];
  replace(String.prototype, Symbol.iterator, function counted(this: string) {
    units += this.length;
    return iterate.call(this);
  });
  const { exec } = RegExp.prototype;
  replace(RegExp.prototype, "exec", function counted(this: RegExp, text: string) {
    const start = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    // A sticky or anchored expression reads no further.
    const isFixed = this.sticky || (this.source.startsWith("^") && !this.multiline);
    const end = match ? match.index + match[0].length : isFixed ? start + 1 : text.length;
    units += end - start;
    return match;
  });
  const { segment } = Intl.Segmenter.prototype;
  replace(Intl.Segmenter.prototype, "segment", function counted(this: Intl.Segmenter, text: string) {
    const segments = segment.call(this, text);
    function* each() {
      for (const found of segments) {
        // V8 keeps the whole text with each segment.
        units += text.length;
        yield found;
      }
    }
    return { containing: (index?: number) => segments.containing(index), [Symbol.iterator]: each } as Intl.Segments;
  });

  try {
    return { result: work(), units };
  } finally {
    for (const each of undo.toReversed()) each();
  }
}
