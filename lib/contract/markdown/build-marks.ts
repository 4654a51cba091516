import type { Emphasis, Run } from "#lib/contract/markdown/delimiters";
import type { Mark } from "#lib/contract/markdown/mark";
import type { Piece } from "#lib/contract/markdown/read-inlines";

/** Emphasis and links within each other: comments in code come to some dozens; far beyond, drawing the tree has no end. */
const deepest = 100;

type Level = { children: Mark[]; as: Emphasis | "link" | "nothing"; href: string };

/** Makes a tree of what was found in a paragraph. @returns null where it is nested too deeply */
export function buildMarks(pieces: readonly Piece[]): Mark[] | null {
  const builder = new Builder();
  for (const piece of pieces) {
    builder.add(piece);
    if (builder.depth > deepest) return null;
  }
  return builder.marks;
}

class Builder {
  readonly marks: Mark[] = [];
  readonly #levels: Level[] = [];

  get depth(): number {
    return this.#levels.length;
  }

  add(piece: Piece): void {
    if (piece.kind === "run") this.#addRun(piece);
    else if (piece.kind === "linkEnd") this.#close();
    else if (piece.kind === "mark") this.#addMark(piece.mark);
    else if (piece.href === null) this.#addText({ kind: "text", text: piece.text });
    else this.#open(this.#isInLink ? "nothing" : "link", piece.href);
  }

  #addRun({ sign, left, closes, opens }: Run): void {
    for (const _ of closes) this.#close();
    if (left > 0) this.#addText({ kind: "text", text: sign.repeat(left) });
    for (const kind of opens.toReversed()) this.#open(kind);
  }

  #addMark(mark: Mark): void {
    if (mark.kind === "text") this.#addText(mark);
    // There is no link within a link: the outer one leads somewhere, the inner one is its text.
    else if (mark.kind === "link" && this.#isInLink) mark.children.forEach((child) => this.#addMark(child));
    else this.#children.push(mark);
  }

  #addText(mark: Extract<Mark, { kind: "text" }>): void {
    const last = this.#children.at(-1);
    if (mark.text === "") return;
    if (last?.kind === "text" && !last.literal && !mark.literal) last.text += mark.text;
    else this.#children.push({ ...mark });
  }

  #open(as: Level["as"], href = ""): void {
    this.#levels.push({ children: [], as, href });
  }

  #close(): void {
    const level = this.#levels.pop();
    if (!level) return;
    const { children, as, href } = level;
    if (as === "nothing") children.forEach((child) => this.#addMark(child));
    else if (as !== "link") this.#children.push({ kind: as, children });
    else
      this.#children.push({
        kind: as,
        href,
        children: children.length > 0 ? children : [{ kind: "text", text: href }],
      });
  }

  get #children(): Mark[] {
    return this.#levels.at(-1)?.children ?? this.marks;
  }

  get #isInLink(): boolean {
    return this.#levels.some(({ as }) => as === "link");
  }
}
