type Pressed = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey">;

/**
 * Whether a key sends what is written in several lines. On a screen's own keyboard there is no other key for a new line: there
 * Enter makes one, and the button sends. Whoever has a mouse or a touchpad has real keys, too.
 */
export const sends = ({ key, shiftKey, ctrlKey, metaKey }: Pressed): boolean =>
  key === "Enter" && !shiftKey && (ctrlKey || metaKey || hasKeys());

const hasKeys = () => matchMedia("not (pointer: coarse)").matches || matchMedia("(any-pointer: fine)").matches;
