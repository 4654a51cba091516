import { readFileSync } from "node:fs";
import { avatarColourCount, avatarColourOf, initialsOf } from "#lib/client/members/avatar";
import { contrast } from "#tests/support/client/contrast";

describe("an avatar", () => {
  it("is the same for the same name, however that is typed", () => {
    expect(avatarColourOf("Ada")).toBe(avatarColourOf("ADA"));
    expect(avatarColourOf("é")).toBe(avatarColourOf("e\u0301"));
    // The value is fixed: a change of the hash would change everyone's avatar.
    expect(avatarColourOf("Ada Lovelace")).toBe(9);
  });

  it("uses all the colours there are", () => {
    const used = new Set(Array.from({ length: 500 }, (_, index) => avatarColourOf(`member ${index}`)));
    expect(used.size).toBe(avatarColourCount);
  });

  it.each([
    ["ada", "A"],
    ["Ada Lovelace", "AL"],
    ["Ana María de la Cruz", "AC"],
    ["数学 太郎", "数太"],
    ["👩‍🚀 Sally", "👩‍🚀"],
    ["🇪🇸", "🇪🇸"],
    ["e\u0301lan", "E\u0301"],
    ["", ""],
  ])("of %j has the initials %j", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe("the colours of avatars", () => {
  const css = readFileSync("app/faces.css", "utf8");
  const colour = /(?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}))/.source;
  const rule = new RegExp(`\\.face-(\\d+) \\{\\s*background: ${colour};\\s*color: ${colour};`, "g");
  /** Matches the light and the dark value, where the two differ. */
  const pairs = [...css.matchAll(rule)].flatMap(([, number, light, dark, both, ...letter]) =>
    [0, 1].map((theme) => [number, [light, dark][theme] ?? both, letter[theme] ?? letter[2]] as const),
  );

  it("are complete", () => {
    expect(new Set(pairs.map(([number]) => Number(number))).size).toBe(avatarColourCount);
  });

  it.each(pairs)("have enough contrast as pair %s: %s behind %s", (_, ground = "", letter = "") => {
    expect(contrast(ground, letter)).toBeGreaterThanOrEqual(4.5);
  });
});
