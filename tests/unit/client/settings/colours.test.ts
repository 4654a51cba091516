import { readFileSync } from "node:fs";
import { contrast } from "#tests/support/client/contrast";

const css = readFileSync("app/tokens.css", "utf8");
const colours = [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)];
const themes = {
  light: new Map(colours.map(([, name, light]) => [name, light])),
  dark: new Map(colours.map(([, name, , dark]) => [name, dark])),
};

const grounds = ["page", "panel", "wash"];
const onGrounds = ["ink", "soft", "faint", "accent", "red", "amber"];
const readable = [
  ...onGrounds.flatMap((text) => grounds.map((ground) => [text, ground])),
  ["on-accent", "accent"],
  ["ink", "accent-wash"],
  ["faint", "accent-wash"],
  ["ink", "amber-wash"],
];

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const colour = (name = "") => themes[theme].get(name) ?? `no colour ${name}`;

  it.each(readable)("makes %s readable on %s", (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds)("shows the border of a field on %s", (ground) => {
    expect(contrast(colour("edge"), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});

it("colours are defined in the tokens alone", () => {
  for (const file of ["app/globals.css", "app/layout.tsx"])
    expect(readFileSync(file, "utf8")).not.toMatch(/#[\da-f]{6}/);
});
