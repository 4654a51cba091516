/**
 * A text that stands beside something else in a line, and the space behind it. It has an element of its own: what
 * translates a page takes text nodes away, and React could change or remove them no more; elements stay (0027).
 */
export function TextSpan({ text, className }: { text: string; className?: string }) {
  const spaced = `${text} `;
  return <span className={className}>{spaced}</span>;
}
