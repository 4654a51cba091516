export type Shortcut =
  | "switcher"
  | "keys"
  | "readAll"
  | "nextChannel"
  | "previousChannel"
  | "nextUnread"
  | "previousUnread";

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/**
 * What keys do wherever one is on the page.
 * @param writing in a field: there every letter is a letter
 */
export function shortcutOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed, writing: boolean): Shortcut | null {
  const mod = ctrlKey || metaKey;
  if (mod && !shiftKey && !altKey && key.toLowerCase() === "k") return "switcher";
  if (mod) return null;
  if (shiftKey && !altKey && key === "Escape") return "readAll";
  if (altKey && key === "ArrowDown") return shiftKey ? "nextUnread" : "nextChannel";
  if (altKey && key === "ArrowUp") return shiftKey ? "previousUnread" : "previousChannel";
  return key === "?" && !altKey && !writing ? "keys" : null;
}
