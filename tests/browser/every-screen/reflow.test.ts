import type { Page } from "playwright-core";
import type { HttpClient } from "#tests/support/http";
import { panelScreens } from "#tests/support/screens/panels";
import { conversationScreens } from "#tests/support/screens/conversation";
import { newViewer } from "#tests/support/screens/viewer";
import { errorScreens } from "#tests/support/screens/errors";
import { seedServer } from "#tests/support/screens/seed";
import { serverAndBrowser } from "#tests/support/server-and-browser";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverAndBrowser();
let people: { host: HttpClient; ada: HttpClient };
beforeAll(async () => {
  people = await seedServer(fixture.url);
});

/** 1280 × 1024 pixels at 400 %. */
const zoomed = { viewport: { width: 320, height: 256 } };

/** Screens that can be reached at this size. */
const checkedScreens = new Set([
  "a conversation",
  "the menu of a message",
  "the reaction picker",
  "a message being edited",
  "a reply being written",
  "the emoji picker",
  "the formatting toolbar",
  "channel suggestions",
  "attached images",
  "images among messages",
  "the gallery",
  "the lightbox",
  "an alt text being edited",
  "the menu of a channel",
  "the form to edit a channel",
  "the notification settings",
  "the quick switcher",
  "the list of people",
  "a profile card",
  "a taken name",
  "a missing page",
  "a missing channel",
  "a missing message",
  "an archived channel",
  "a draft in an archived channel",
  "a refused message",
]);

describe("the screens at 400 %", () => {
  it.each([...conversationScreens, ...panelScreens, ...errorScreens].filter(([name]) => checkedScreens.has(name)))(
    "need no horizontal scrolling, and nothing lies outside the window: %s",
    async (_, show) => {
      const viewer = await newViewer({ browser: fixture.browser, ...people }, "en", zoomed);
      await show(viewer);
      // A floating panel is positioned again when its content has loaded.
      await waitUntil(async () => (await unreachable(viewer.page)).length === 0);
    },
  );
});

/** Elements that can't be reached, or only by horizontal scrolling. */
const unreachable = (page: Page) =>
  page.evaluate(() => {
    const panels = [...document.querySelectorAll("[popover], dialog, #gallery")];
    const outside = panels.filter((panel) => {
      const { left, right, top, bottom } = panel.getBoundingClientRect();
      return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    // An element that scrolls vertically could scroll horizontally, too. Only code may.
    const scrollers = [...document.body.querySelectorAll(":not(pre)")].filter((element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowX),
    );
    const overflowing = [...scrollers, ...panels, ...document.querySelectorAll("main, form, [role=log]")].filter(
      (element) => element.scrollWidth > element.clientWidth,
    );
    return [
      ...(scrollWidth > clientWidth ? ["the page"] : []),
      ...[...outside, ...overflowing].map((it) => it.outerHTML),
    ];
  });
