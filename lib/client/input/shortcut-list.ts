import { isApple } from "#lib/client/browser/platform";

/** What can be done by keys, as `?` shows it. */
export const shortcutList = [
  {
    title: "keys.going",
    note: null,
    lines: [
      { key: "keys.switcher", keys: ["Mod", "K"] },
      { key: "keys.neighbours", keys: ["Alt", "↑", "↓"] },
      { key: "keys.unread", keys: ["Alt", "⇧", "↑", "↓"] },
      { key: "channel.readAll", keys: ["⇧", "Esc"] },
      { key: "keys.menu", keys: ["⇧", "F10"] },
      { key: "keys.map", keys: ["?"] },
    ],
  },
  {
    title: "keys.writing",
    note: "keys.onScreen",
    lines: [
      { key: "composer.send", keys: ["Enter"] },
      { key: "keys.newLine", keys: ["⇧", "Enter"] },
      { key: "format.bold", keys: ["Mod", "B"] },
      { key: "format.italic", keys: ["Mod", "I"] },
      { key: "format.code", keys: ["Mod", "E"] },
      { key: "keys.link", keys: ["Mod", "K"] },
      { key: "keys.editLast", keys: ["↑"] },
    ],
  },
  {
    title: "keys.message",
    note: null,
    lines: [
      { key: "keys.rows", keys: ["↑", "↓"] },
      { key: "keys.rowMenu", keys: ["Enter"] },
      { key: "keys.reply", keys: ["R"] },
      { key: "keys.react", keys: ["+"] },
      { key: "keys.edit", keys: ["E"] },
    ],
  },
] as const;

/** "Mod" is the key by which this system gives commands. */
export function withMod(keys: readonly string[]): string[] {
  const mod = isApple() ? "⌘" : "Ctrl";
  return keys.map((key) => (key === "Mod" ? mod : key));
}
