import type { Emphasis, Run } from "#lib/contract/markdown/delimiters";
import type { MarkdownNode } from "#lib/contract/markdown/node";
import type { InlineToken } from "#lib/contract/markdown/parse-inlines";

/** Emphasis and links within each other: comments in code come to some dozens; far beyond, drawing the tree has no end. */
const maxDepth = 100;

type Level = { children: MarkdownNode[]; as: Emphasis | "link" | "nothing"; href: string };

/** Builds the tree of a paragraph from its tokens. @returns null where it is nested too deeply */
export function buildTree(tokens: readonly InlineToken[]): MarkdownNode[] | null {
  const builder = new TreeBuilder();
  for (const token of tokens) {
    builder.add(token);
    if (builder.depth > maxDepth) return null;
  }
  return builder.nodes;
}

class TreeBuilder {
  readonly nodes: MarkdownNode[] = [];
  readonly #levels: Level[] = [];

  get depth(): number {
    return this.#levels.length;
  }

  add(token: InlineToken): void {
    if (token.kind === "run") this.#addRun(token);
    else if (token.kind === "linkEnd") this.#close();
    else if (token.kind === "node") this.#addNode(token.node);
    else if (token.href === null) this.#addText({ kind: "text", text: token.text });
    else this.#open(this.#isInLink ? "nothing" : "link", token.href);
  }

  #addRun({ sign, left, closes, opens }: Run): void {
    for (const _ of closes) this.#close();
    if (left > 0) this.#addText({ kind: "text", text: sign.repeat(left) });
    for (const kind of opens.toReversed()) this.#open(kind);
  }

  #addNode(node: MarkdownNode): void {
    if (node.kind === "text") this.#addText(node);
    // There is no link within a link: the outer one leads somewhere, the inner one is its text.
    else if (node.kind === "link" && this.#isInLink) node.children.forEach((child) => this.#addNode(child));
    else this.#children.push(node);
  }

  #addText(node: Extract<MarkdownNode, { kind: "text" }>): void {
    const last = this.#children.at(-1);
    if (node.text === "") return;
    if (last?.kind === "text" && !last.literal && !node.literal) last.text += node.text;
    else this.#children.push({ ...node });
  }

  #open(as: Level["as"], href = ""): void {
    this.#levels.push({ children: [], as, href });
  }

  #close(): void {
    const level = this.#levels.pop();
    if (!level) return;
    const { children, as, href } = level;
    if (as === "nothing") children.forEach((child) => this.#addNode(child));
    else if (as !== "link") this.#children.push({ kind: as, children });
    else
      this.#children.push({
        kind: as,
        href,
        children: children.length > 0 ? children : [{ kind: "text", text: href }],
      });
  }

  get #children(): MarkdownNode[] {
    return this.#levels.at(-1)?.children ?? this.nodes;
  }

  get #isInLink(): boolean {
    return this.#levels.some(({ as }) => as === "link");
  }
}
