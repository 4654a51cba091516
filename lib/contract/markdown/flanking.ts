const punctuation = /[\p{P}\p{S}]$/u;
const punctuationFirst = /^[\p{P}\p{S}]/u;

const mention = /(?<![\p{L}\p{M}\p{N}])@$/u;

/** Whether signs of emphasis can open or close it, by what stands around them (CommonMark 6.2, left- and right-flanking). */
export function flanking(
  sign: string,
  text: string,
  start: number,
  end: number,
): { canOpen: boolean; canClose: boolean } {
  // Two units, since a character may be as long as that.
  const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)];
  const [spaceBefore, spaceAfter] = [before === "" || /\s$/.test(before), after === "" || /^\s/.test(after)];
  const [signBefore, signAfter] = [punctuation.test(before), punctuationFirst.test(after)];
  const left = !spaceAfter && (!signAfter || spaceBefore || signBefore);
  const right = !spaceBefore && (!signBefore || spaceAfter || signAfter);
  // A name may begin with such a sign: behind an @ that may mention somebody nothing opens (decision 0025).
  if (mention.test(text.slice(Math.max(0, start - 3), start))) return { canOpen: false, canClose: right };
  // Within a word an underscore is a part of it.
  if (sign === "_") return { canOpen: left && (!right || signBefore), canClose: right && (!left || signAfter) };
  return { canOpen: left, canClose: right };
}
