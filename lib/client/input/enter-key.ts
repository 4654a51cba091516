type Pressed = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey">;

/**
 * Whether a key sends what is written in several lines. A screen's own keyboard has no other key for a new line: there Enter
 * makes one, and the button sends.
 */
export const isSendKey = (pressed: Pressed): boolean =>
  pressed.key === "Enter" && !pressed.shiftKey && (pressed.ctrlKey || pressed.metaKey || hasKeyboard(pressed));

/**
 * Whoever has a mouse or a touchpad has real keys, too. A pen passes for a mouse; but the keys on a screen have no places on a
 * keyboard (`code`).
 */
const hasKeyboard = ({ code }: Pressed): boolean =>
  !matchMedia("(pointer: coarse)").matches || (matchMedia("(any-pointer: fine)").matches && code !== "");
