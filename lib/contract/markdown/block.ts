/** A block of a text; `first` and `last` are the lines on which it stands, from 0. */
export type Block = Paragraph | Fence | Quote | List;
export type Container = Quote | List | Item;

export type Paragraph = { kind: "paragraph"; first: number; last: number; lines: string[] };
export type Fence = { kind: "fence"; first: number; last: number; opening: FenceOpening; lines: string[] };
export type Quote = { kind: "quote"; first: number; last: number; children: Block[] };
export type List = { kind: "list"; first: number; marker: ListMarker; items: Item[] };
/** `width`: how many columns its further lines are indented by. */
export type Item = { kind: "item"; first: number; width: number; children: Block[] };

/** A fence closes where a line has as many of its sign, or more. `language` may be empty. */
export type FenceOpening = { indent: number; sign: string; length: number; language: string };
/** The items of a list have their sign in common: `-`, `*`, `+`, `.` or `)`. */
export type ListMarker = { sign: string; start: number | null };

/** The last line of a block. */
export function lastLineOf(block: Block | Item): number {
  if (block.kind !== "list" && block.kind !== "item") return block.last;
  const inside = (block.kind === "list" ? block.items : block.children).at(-1);
  return inside ? lastLineOf(inside) : block.first;
}

/** Whether an empty line stands between two of its items, or between two blocks of one: then its texts are paragraphs. */
export function isLoose({ items }: List): boolean {
  return hasGap(items) || items.some(({ children }) => hasGap(children));
}

function hasGap(blocks: readonly (Block | Item)[]): boolean {
  return blocks.some((block, index) => {
    const next = blocks[index + 1];
    return next !== undefined && next.first > lastLineOf(block) + 1;
  });
}
