export type TokenKind = "member" | "channel" | "emoji";

/** The word before the caret that begins with @, # or : (at `start`). */
export type Token = { kind: TokenKind; query: string; start: number };

/** Only names may contain spaces. A colon with a single character is more often an emoticon than a search. */
const shapes: readonly { kind: TokenKind; shape: RegExp }[] = [
  { kind: "emoji", shape: /(?<=^|[\s(])(?<sign>:)(?<query>[\p{L}\p{N}_+-]{2,32})$/u },
  { kind: "channel", shape: /(?<=^|[\s(])(?<sign>#)(?<query>[\p{L}\p{M}\p{N}_-]{0,64})$/u },
  { kind: "member", shape: /(?<=^|[\s("'])(?<sign>@)(?<query>[^@#\n]{0,32})$/u },
];

/** @param caret in UTF-16 code units, as fields count */
export function tokenAt(text: string, caret: number): Token | null {
  const before = text.slice(0, caret);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  if (isInCode(before, line)) return null;
  for (const { kind, shape } of shapes) {
    const query = shape.exec(line)?.groups?.query;
    if (query !== undefined) return { kind, query, start: caret - query.length - 1 };
  }
  return null;
}

/** Inside an open fence, or a code span of this line. */
function isInCode(before: string, line: string): boolean {
  const fences = before.match(/^```/gm)?.length ?? 0;
  const ticks = line.match(/`/g)?.length ?? 0;
  return fences % 2 === 1 || ticks % 2 === 1;
}
