import { readFileSync } from "node:fs";
import { contrast } from "./contrast";

const css = readFileSync("app/globals.css", "utf8");
const themes = [...css.matchAll(/:root \{([^}]*)\}/g)].map(
  ([, body]) => new Map([...(body ?? "").matchAll(/--([\w-]+): (#\w{6});/g)].map(([, name, value]) => [name, value])),
);

const grounds = ["page", "panel", "wash"];
const onGrounds = ["ink", "soft", "faint", "accent", "red", "amber"];
const readable = [
  ...onGrounds.flatMap((text) => grounds.map((ground) => [text, ground])),
  ["on-accent", "accent"],
  ["ink", "accent-wash"],
  ["faint", "accent-wash"],
  ["ink", "amber-wash"],
];

describe.each([
  ["light", 0],
  ["dark", 1],
])("in the %s theme", (_, theme) => {
  const colour = (name = "") => themes[theme]?.get(name) ?? `no colour ${name}`;

  it.each(readable)("%s can be read on %s", (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds)("the edge of a field shows on %s", (ground) => {
    expect(contrast(colour("edge"), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});
