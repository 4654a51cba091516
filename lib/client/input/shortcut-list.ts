import { isApple } from "#lib/client/browser/platform";

/** The keyboard shortcuts, as `?` lists them. */
export const shortcutList = [
  {
    title: "keys.navigation",
    note: null,
    lines: [
      { key: "keys.switcher", keys: ["Mod", "K"] },
      { key: "keys.channels", keys: ["Alt", "↑", "↓"] },
      { key: "keys.unread", keys: ["Alt", "⇧", "↑", "↓"] },
      { key: "channel.readAll", keys: ["⇧", "Esc"] },
      { key: "keys.channelMenu", keys: ["⇧", "F10"] },
      { key: "keys.list", keys: ["?"] },
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
      { key: "keys.messages", keys: ["↑", "↓"] },
      { key: "keys.messageMenu", keys: ["Enter"] },
      { key: "keys.reply", keys: ["R"] },
      { key: "keys.react", keys: ["+"] },
      { key: "keys.edit", keys: ["E"] },
    ],
  },
] as const;

/** Replaces "Mod" with the command key of this platform. */
export function platformKeys(keys: readonly string[]): string[] {
  const mod = isApple() ? "⌘" : "Ctrl";
  return keys.map((key) => (key === "Mod" ? mod : key));
}
