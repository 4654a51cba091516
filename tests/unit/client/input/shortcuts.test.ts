import { shortcutOf } from "#lib/client/input/shortcuts";

const pressed = (key: string, held: string[] = []) => ({
  key,
  ctrlKey: held.includes("ctrl"),
  metaKey: held.includes("meta"),
  shiftKey: held.includes("shift"),
  altKey: held.includes("alt"),
});

it.each([
  ["k", ["ctrl"], "switcher"],
  ["K", ["meta"], "switcher"],
  ["k", ["ctrl", "shift"], null],
  ["k", [], null],
  ["Escape", ["shift"], "readAll"],
  ["Escape", [], null],
  ["ArrowDown", ["alt"], "nextChannel"],
  ["ArrowUp", ["alt"], "previousChannel"],
  ["ArrowDown", ["alt", "shift"], "nextUnread"],
  ["ArrowUp", ["alt", "shift"], "previousUnread"],
  ["ArrowUp", ["alt", "ctrl"], null],
  ["ArrowUp", [], null],
] as const)("%s with %j does %s, also while one writes", (key, held, shortcut) => {
  expect(shortcutOf(pressed(key, [...held]), true)).toBe(shortcut);
});

it("shows the map by a question mark, which in a field is one", () => {
  expect(shortcutOf(pressed("?", ["shift"]), false)).toBe("keys");
  expect(shortcutOf(pressed("?", ["shift"]), true)).toBeNull();
});
