import { shortcutOf } from "#lib/client/input/shortcuts";

const pressed = (key: string, held: string[] = []) => ({
  key,
  ctrlKey: held.includes("ctrl"),
  metaKey: held.includes("meta"),
  shiftKey: held.includes("shift"),
  altKey: held.includes("alt"),
});

describe("a shortcut", () => {
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
  ] as const)("made of %s and %j does %s, even in a text field", (key, held, shortcut) => {
    expect(shortcutOf(pressed(key, [...held]), true)).toBe(shortcut);
  });

  it("of a question mark lists all shortcuts, except in a text field", () => {
    expect(shortcutOf(pressed("?", ["shift"]), false)).toBe("keys");
    expect(shortcutOf(pressed("?", ["shift"]), true)).toBeNull();
  });
});
