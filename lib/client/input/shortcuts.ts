export type Shortcut =
  | "switcher"
  | "keys"
  | "readAll"
  | "nextChannel"
  | "previousChannel"
  | "nextUnread"
  | "previousUnread";

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** The shortcut of a key, anywhere on the page. @param writing whether a text field has the focus, where letters are text */
export function shortcutOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed, writing: boolean): Shortcut | null {
  const mod = ctrlKey || metaKey;
  if (mod && !shiftKey && !altKey && key.toLowerCase() === "k") return "switcher";
  if (mod) return null;
  if (shiftKey && !altKey && key === "Escape") return "readAll";
  if (altKey && key === "ArrowDown") return shiftKey ? "nextUnread" : "nextChannel";
  if (altKey && key === "ArrowUp") return shiftKey ? "previousUnread" : "previousChannel";
  return key === "?" && !altKey && !writing ? "keys" : null;
}
