import { en } from "#lib/i18n/en";
import { es } from "#lib/i18n/es";
import { accessibilityTree } from "#tests/support/accessibility";
import type { HttpClient } from "#tests/support/http";
import { panelScreens } from "#tests/support/screens/panels";
import { conversationScreens } from "#tests/support/screens/conversation";
import { newViewer } from "#tests/support/screens/viewer";
import { seedServer } from "#tests/support/screens/seed";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();
let people: { host: HttpClient; ada: HttpClient };
beforeAll(async () => {
  people = await seedServer(fixture.url);
});

const checkedScreens = new Set([
  "a conversation",
  "the menu of a message",
  "the emoji picker",
  "the formatting toolbar",
  "attached images",
  "the lightbox",
  "the menu of a channel",
  "the notification settings",
  "the account menu",
  "the list of people",
  "the quick switcher",
]);
const spanish = new Set<unknown>(Object.values(es));
const english = new Set<unknown>(Object.values(en).filter((words) => !spanish.has(words)));

describe("the controls in Spanish", () => {
  it.each([...conversationScreens, ...panelScreens].filter(([name]) => checkedScreens.has(name)))(
    "all have names, and none an English one: %s",
    async (_name, show) => {
      const viewer = await newViewer({ browser: fixture.browser, ...people }, "es");
      await show(viewer);
      const controls = (await accessibilityTree(viewer.page)).filter(({ role = "" }) => isControl.test(role));
      expect(controls.length).toBeGreaterThan(2);
      expect(controls.filter(({ name }) => name === "" || english.has(name))).toEqual([]);
    },
  );
});

const isControl = /^(button|link|textbox|searchbox|combobox|checkbox|radio|option|slider|menuitem.*)$/i;
