import type { Format } from "#lib/client/editor/format-text";

type Keys = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

const formats = new Map<string, Format>([
  ["b", "bold"],
  ["i", "italic"],
  ["k", "link"],
  ["e", "code"],
]);

/**
 * Ctrl or Cmd with B, I, K or E in a text field. K makes a link only where text is selected: otherwise the page opens the
 * quick switcher with Ctrl+K.
 */
export function formatOf(keys: Keys, hasSelection: boolean): Format | undefined {
  const isCommand = (keys.ctrlKey || keys.metaKey) && !keys.altKey && !keys.shiftKey;
  const format = isCommand ? formats.get(keys.key.toLowerCase()) : undefined;
  return format === "link" && !hasSelection ? undefined : format;
}
