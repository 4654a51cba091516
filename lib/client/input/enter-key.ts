type Pressed = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey">;

/**
 * Whether a key sends the message. On-screen keyboards have no other key for a new line: there Enter inserts one, and the
 * button sends.
 */
export const isSendKey = (pressed: Pressed): boolean =>
  pressed.key === "Enter" && !pressed.shiftKey && (pressed.ctrlKey || pressed.metaKey || hasKeyboard(pressed));

/**
 * A device with a mouse or touchpad has a real keyboard. A pen counts as a mouse, but keys of an on-screen keyboard have no
 * `code`.
 */
const hasKeyboard = ({ code }: Pressed): boolean =>
  !matchMedia("(pointer: coarse)").matches || (matchMedia("(any-pointer: fine)").matches && code !== "");
