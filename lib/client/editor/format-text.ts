import type { Replacement, Span } from "#lib/client/editor/replace-text";

/** The formats of the toolbar and the shortcuts. */
export type Format =
  | "bold"
  | "italic"
  | "strike"
  | "code"
  | "codeBlock"
  | "link"
  | "bulletList"
  | "numberedList"
  | "quote";

const marks: Partial<Record<Format, string>> = { bold: "**", italic: "_", strike: "~~", code: "`" };
const prefixes: Partial<Record<Format, (place: number) => string>> = {
  bulletList: () => "- ",
  numberedList: (place) => `${place + 1}. `,
  quote: () => "> ",
};

/** Formats the selected text, or, where nothing is selected, places the caret between the markers. */
export function formatText(text: string, selection: Span, as: Format): Replacement {
  const mark = marks[as];
  const prefix = prefixes[as];
  if (mark) return toggleMarks(text, selection, mark, mark);
  if (prefix) return togglePrefixes(text, selection, prefix);
  return as === "link" ? asLink(text, selection) : asCodeBlock(text, selection);
}

/** Adds markers around the selection, or removes them where they are there already. */
function toggleMarks(text: string, selection: Span, open: string, close: string): Replacement {
  const { start, end } = withoutSpace(text, selection);
  const inside = text.slice(start, end);
  const outer = { start: start - open.length, end: end + close.length };
  if (text.slice(outer.start, start) === open && text.slice(end, outer.end) === close && outer.start >= 0)
    return { ...outer, text: inside, select: { start: outer.start, end: outer.start + inside.length } };
  const from = start + open.length;
  return { start, end, text: open + inside + close, select: { start: from, end: from + inside.length } };
}

/** Emphasis markers must touch the words they enclose. */
function withoutSpace(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  if (!inside.trim()) return { start, end };
  return {
    start: start + inside.length - inside.trimStart().length,
    end: end - inside.length + inside.trimEnd().length,
  };
}

/** Adds a prefix to each selected line, or removes it where all have it. */
function togglePrefixes(text: string, selection: Span, prefix: (place: number) => string): Replacement {
  const start = text.lastIndexOf("\n", selection.start - 1) + 1;
  const after = text.indexOf("\n", selection.end);
  const end = after === -1 ? text.length : after;
  const held = text.slice(start, end).split("\n");
  const marked = held.every((line, place) => line.startsWith(prefix(place)));
  const made = held.map((line, place) => (marked ? line.slice(prefix(place).length) : prefix(place) + line)).join("\n");
  const stop = start + made.length;
  return { start, end, text: made, select: { start: selection.start === selection.end ? stop : start, end: stop } };
}

/** Selects the URL to fill in, or the link's text where the selection is a URL itself. */
function asLink(text: string, { start, end }: Span): Replacement {
  const inside = text.slice(start, end);
  if (/^https?:\/\/\S+$/.test(inside)) {
    return { start, end, text: `[](${inside})`, select: { start: start + 1, end: start + 1 } };
  }
  const address = start + inside.length + 3;
  return { start, end, text: `[${inside}](https://)`, select: { start: address, end: address + "https://".length } };
}

function asCodeBlock(text: string, { start, end }: Span): Replacement {
  const before = start === 0 || text[start - 1] === "\n" ? "" : "\n";
  const after = end === text.length || text[end] === "\n" ? "" : "\n";
  const open = `${before}\`\`\`\n`;
  const inside = text.slice(start, end);
  const from = start + open.length;
  return { start, end, text: `${open}${inside}\n\`\`\`${after}`, select: { start: from, end: from + inside.length } };
}
