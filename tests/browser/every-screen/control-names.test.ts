import { en } from "#lib/i18n/en";
import { es } from "#lib/i18n/es";
import { accessibilityTree } from "#tests/support/accessibility";
import type { Visitor } from "#tests/support/http";
import { around } from "#tests/support/screens/around";
import { conversation } from "#tests/support/screens/conversation";
import { newOnlooker } from "#tests/support/screens/onlooker";
import { makeWorld } from "#tests/support/screens/world";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const place = serverAndBrowser();
let people: { host: Visitor; ada: Visitor };
beforeAll(async () => {
  people = await makeWorld(place.url);
});

const looked = new Set([
  "a conversation",
  "the menu of a message",
  "the choice of an emoji",
  "the toolbar for formatting",
  "images that wait to be sent",
  "an image that is shown large",
  "the menu of a channel",
  "of what one is told",
  "one's own menu",
  "who is here",
  "the way to channels and people",
]);
const spanish = new Set<unknown>(Object.values(es));
const english = new Set<unknown>(Object.values(en).filter((words) => !spanish.has(words)));

describe("in Spanish every control has a name, and none an English one", () => {
  it.each([...conversation, ...around].filter(([name]) => looked.has(name)))("at %s", async (_, show) => {
    const onlooker = await newOnlooker({ browser: place.browser, ...people }, "es");
    await show(onlooker);
    const controls = (await accessibilityTree(onlooker.page)).filter(({ role = "" }) => isControl.test(role));
    expect(controls.length).toBeGreaterThan(2);
    expect(controls.filter(({ name }) => name === "" || english.has(name))).toEqual([]);
  });
});

const isControl = /^(button|link|textbox|searchbox|combobox|checkbox|radio|option|slider|menuitem.*)$/i;
