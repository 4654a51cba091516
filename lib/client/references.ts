/** A part of a text: plain, the name of a member who was mentioned, or the slug of what may be a channel. */
export type Part = { kind: "text" | "member" | "channel"; text: string };

/**
 * Finds what a text refers to.
 * @param names of those whom the server found mentioned in it
 */
export function partsOf(text: string, names: readonly string[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(shapeOf(names))) {
    const { member, channel } = match.groups ?? {};
    if (match.index > from) parts.push({ kind: "text", text: text.slice(from, match.index) });
    if (member) parts.push({ kind: "member", text: member });
    else if (channel) parts.push({ kind: "channel", text: channel });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ kind: "text", text: text.slice(from) });
  return parts;
}

/** Neither stands in the middle of a word. The longest name first: Ada Lovelace is not Ada. */
function shapeOf(names: readonly string[]): RegExp {
  const longestFirst = names.toSorted((a, b) => b.length - a.length).map(escape);
  const member = names.length > 0 ? `@(?<member>${longestFirst.join("|")})(?![\\p{L}\\p{N}_])|` : "";
  return new RegExp(`(?<![\\p{L}\\p{N}_/&])(?:${member}#(?<channel>[\\p{L}\\p{M}\\p{N}_-]{1,80}))`, "giu");
}

/** What means something in a pattern, and nothing else: with the flag `u` a pattern that escapes more than that is none. */
const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
