import { common, createLowlight } from "lowlight";

/** A piece of code of one kind, such as `keyword` or `string`; null for what has none. */
export type CodePart = { text: string; kind: string | null };

const lowlight = createLowlight(common);

/** A long text would hold up the page longer than its colours are worth. */
const maxLength = 10_000;

/** Takes code apart by its language. Null for a language that is not known: guessing is wrong too often. */
export function highlightCode(code: string, language: string): CodePart[] | null {
  if (code.length > maxLength || !lowlight.registered(language)) return null;
  return partsOf(lowlight.highlight(language, code), null);
}

type Node = { type: string; value?: unknown; children?: readonly Node[]; properties?: { className?: unknown } };

/** The innermost kind counts. */
function partsOf(node: Node, kind: string | null): CodePart[] {
  if (node.type === "text") return [{ text: String(node.value), kind }];
  const [name] = Array.isArray(node.properties?.className) ? node.properties.className : [];
  const own = typeof name === "string" ? name.replace(/^hljs-/, "").replace(/_$/, "") : kind;
  return (node.children ?? []).flatMap((child) => partsOf(child, own));
}
