import { common, createLowlight } from "lowlight";

/** A piece of code and its kind, such as `keyword` or `string`; null for plain code. */
export type CodePart = { text: string; kind: string | null };

const lowlight = createLowlight(common);

/** In characters. Highlighting more would block the page for too long. */
const maxLength = 10_000;

/** Splits code by the syntax of its language. Null for an unknown language: guessing is wrong too often. */
export function highlightCode(code: string, language: string): CodePart[] | null {
  if (code.length > maxLength || !lowlight.registered(language)) return null;
  return partsOf(lowlight.highlight(language, code), null);
}

type Node = { type: string; value?: unknown; children?: readonly Node[]; properties?: { className?: unknown } };

/** A nested node's own kind wins. */
function partsOf(node: Node, kind: string | null): CodePart[] {
  if (node.type === "text") return [{ text: String(node.value), kind }];
  const [name] = Array.isArray(node.properties?.className) ? node.properties.className : [];
  const own = typeof name === "string" ? name.replace(/^hljs-/, "").replace(/_$/, "") : kind;
  return (node.children ?? []).flatMap((child) => partsOf(child, own));
}
