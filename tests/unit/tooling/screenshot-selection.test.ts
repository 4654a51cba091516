import { spawnSync } from "node:child_process";
import { parseSelection } from "../../../scripts/screenshots/selection";

const screens = ["menu", "chat"];
const chosen = (...words: string[]) => {
  const selection = parseSelection(words, screens);
  if (typeof selection === "string") throw new Error(selection);
  return selection;
};

test("no arguments select all screens in every combination of device, theme and language", () => {
  const { variants, screens: named } = chosen();
  expect(new Set(variants.map((variant) => Object.values(variant).join()))).toHaveProperty("size", 12);
  expect(named).toEqual([]);
});

test("arguments narrow their own kind of choice and leave the others open", () => {
  expect(chosen("menu", "phone", "dark", "es")).toEqual({
    variants: [{ device: "phone", theme: "dark", language: "es" }],
    screens: ["menu"],
  });
  expect(chosen("light", "dark", "ar-XB").variants).toHaveLength(4);
});

test("an unknown argument ends the command with a list of the known ones, before anything is built", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/screenshots.mjs", "chat", "ar", "tablet"], {
    encoding: "utf8",
  });
  expect(stderr).toMatch(/^There is no ar and no tablet to take pictures of\. There are:\n/);
  for (const line of ["devices: desktop, phone", "themes: light, dark", "languages: en, es, ar-XB"])
    expect(stderr.split("\n")).toContain(line);
  expect(stderr).toMatch(/^screens: name, .*missing-parts/m);
  expect([status, stdout]).toEqual([1, ""]);
});
