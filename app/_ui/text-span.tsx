/**
 * Text beside other content in a line, with a space after it. It has an element of its own, because page translators replace
 * text nodes, which React could then neither change nor remove; elements stay (0027).
 */
export function TextSpan({ text, className }: { text: string; className?: string }) {
  const spaced = `${text} `;
  return <span className={className}>{spaced}</span>;
}
