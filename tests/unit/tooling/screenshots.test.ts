import { spawnSync } from "node:child_process";
import { choiceOf } from "../../../scripts/screenshots/choice";

const screens = ["menu", "chat"];
const chosen = (...words: string[]) => {
  const choice = choiceOf(words, screens);
  if (typeof choice === "string") throw new Error(choice);
  return choice;
};

test("without a word everything is taken: each device, theme and language with each other, of all screens", () => {
  const { kinds, screens: named } = chosen();
  expect(new Set(kinds.map((kind) => Object.values(kind).join()))).toHaveProperty("size", 12);
  expect(named).toEqual([]);
});

test("words choose of what they are words of, and leave the rest as it is", () => {
  expect(chosen("menu", "phone", "dark", "es")).toEqual({
    kinds: [{ device: "phone", theme: "dark", language: "es" }],
    screens: ["menu"],
  });
  expect(chosen("light", "dark", "ar-XB").kinds).toHaveLength(4);
});

test("a word that means nothing ends the command with the words that there are, before anything is made", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/screenshots.mjs", "chat", "ar", "tablet"], {
    encoding: "utf8",
  });
  expect(stderr).toMatch(/^There is no ar and no tablet to take pictures of\. There are:\n/);
  for (const line of ["devices: desktop, phone", "themes: light, dark", "languages: en, es, ar-XB"])
    expect(stderr.split("\n")).toContain(line);
  expect(stderr).toMatch(/^screens: name, .*missing-parts/m);
  expect([status, stdout]).toEqual([1, ""]);
});
