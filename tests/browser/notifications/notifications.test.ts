import type { BrowserContext, Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { serverWithHost } from "#tests/support/server-with-host";
import { waitForChat, logIn, chatPage } from "#tests/support/chat-page";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverWithHost();

declare global {
  interface Window {
    told: { title: string; body: string; click(): void }[];
    looksElsewhere: boolean;
    asked: number;
  }
}

/** A headless browser shows no notifications and always has the focus: these can be seen, and turned away from. */
async function withNotifications(context: BrowserContext) {
  await context.addInitScript(() => {
    window.told = [];
    window.looksElsewhere = false;
    window.asked = 0;
    let permission: NotificationPermission =
      localStorage.getItem("test.permission") === "granted" ? "granted" : "default";
    class Shown {
      static get permission() {
        return permission;
      }
      static async requestPermission() {
        window.asked += 1;
        permission = "granted";
        localStorage.setItem("test.permission", permission);
        return permission;
      }
      onclick: () => void = () => undefined;
      close() {}
      constructor(title: string, { body }: { body: string }) {
        window.told.push({ title, body, click: () => this.onclick() });
      }
    }
    Object.defineProperty(window, "Notification", { value: Shown });
    document.hasFocus = () => !window.looksElsewhere;
  });
}

/** Somebody who wants to be told, and looks elsewhere. */
async function listener(name: string, path: string) {
  const person = await newPerson(fixture.browser, fixture.url);
  await withNotifications(person.context);
  await logIn(person.page, name, path);
  await choose(person.page, path.slice("/c/".length), "Mentions only");
  await holds(person.page, "parley.lone.");
  await turnAway(person.page);
  return person;
}

/** One of the tabs has such a lock by now: the page takes them when it has time. */
const holds = (page: Page, part: string) =>
  waitUntil(() =>
    page.evaluate(async (wanted) => {
      const { held = [] } = await navigator.locks.query();
      return held.some(({ name }) => name?.includes(wanted));
    }, part),
  );

const turnAway = (page: Page, away = true) =>
  page.evaluate((elsewhere) => {
    window.looksElsewhere = elsewhere;
    window.dispatchEvent(new Event(elsewhere ? "blur" : "focus"));
  }, away);

async function choose(page: Page, channel: string, what: string) {
  await chatPage(page)
    .channels.getByRole("button", { name: `More actions for #${channel}`, exact: true })
    .click();
  await page.getByRole("menuitem", { name: "Notifications…" }).click();
  await page.getByRole("radio", { name: what }).check();
  await page.getByRole("checkbox", { name: "Show notifications on this device" }).check();
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** What was told so far of what this tab has heard: it looks at the locks before it tells. */
const told = (page: Page) =>
  page.evaluate(async () => {
    await navigator.locks.query();
    return window.told.map(({ title, body }) => `${title}: ${body}`);
  });
const isTold = (page: Page, body: string) =>
  page.waitForFunction((wanted) => window.told.some((each) => each.body === wanted), body);

/** Whatever was said before, this tab, which shows the channel, has heard: the server tells it in its order. */
async function hasHeard(page: Page, channel: string, text: string) {
  await fixture.host.send(channel, text);
  await chatPage(page).message(text).waitFor();
}

it("asks for the browser's permission only by a click", async () => {
  const { context, page } = await newPerson(fixture.browser, fixture.url);
  await withNotifications(context);
  await logIn(page, "Ada", "/c/general");
  expect(await page.evaluate(() => window.asked)).toBe(0);
  await choose(page, "general", "All messages");
  expect(await page.evaluate(() => window.asked)).toBe(1);
});

it("tells of mentions, not of the rest, and goes to the message", async () => {
  await fixture.createChannel("tea");
  // There, where all is told in its order.
  const { page } = await listener("Hopper", "/c/tea");
  await fixture.host.send("tea", "nothing for anybody");
  await fixture.host.send("tea", "tea is ready, @Hopper");
  await isTold(page, "tea is ready, @Hopper");
  expect(await told(page)).toEqual(["Host · #tea: tea is ready, @Hopper"]);
  await chatPage(page)
    .channel(/general/)
    .click();
  await page.waitForURL("**/c/general");
  await page.evaluate(() => window.told[0]?.click());
  await page.waitForURL("**/c/tea/2");
  await chatPage(page).message("tea is ready, @Hopper").waitFor();
});

it("tells of all messages where one wants them, open or not", async () => {
  await fixture.createChannel("news");
  const { page } = await listener("Grace", "/c/general");
  await choose(page, "news", "All messages");
  await fixture.host.send("news", "extra, extra");
  await isTold(page, "extra, extra");
  await chatPage(page).channel(/news/).click();
  await chatPage(page).message("extra, extra").waitFor();
  await fixture.host.send("news", "read all about it");
  await isTold(page, "read all about it");
});

it("tells nothing of what one is reading, and of what is muted", async () => {
  await fixture.createChannel("den");
  await fixture.createChannel("mute");
  const { page } = await listener("Linus", "/c/den");
  await chatPage(page).channels.getByRole("button", { name: "More actions for #mute" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Mute" }).click();
  await chatPage(page)
    .channel(/mute.*muted/)
    .waitFor();
  await fixture.host.send("mute", "not a sound, @Linus");
  await chatPage(page)
    .channel(/mute.*1 mention/)
    .waitFor();
  await turnAway(page, false);
  await fixture.host.send("den", "right before your eyes, @Linus");
  await hasHeard(page, "den", "and nothing else");
  await turnAway(page);
  await fixture.host.send("den", "and behind your back, @Linus");
  await isTold(page, "and behind your back, @Linus");
  expect(await told(page)).toEqual(["Host · #den: and behind your back, @Linus"]);
});

it("tells by one tab alone, and by none while one of them is read", async () => {
  await fixture.createChannel("hall");
  const { page, context } = await listener("Noether", "/c/general");
  const other = await context.newPage();
  await other.goto("/c/hall");
  await waitForChat(other);
  await holds(other, ".hall");
  await fixture.host.send("hall", "in the other tab, @Noether");
  await hasHeard(page, "general", "in this tab, too");
  await turnAway(other);
  await fixture.host.send("hall", "now in none, @Noether");
  await Promise.race([isTold(page, "now in none, @Noether"), isTold(other, "now in none, @Noether")]);
  await hasHeard(page, "general", "the end in here");
  await hasHeard(other, "hall", "the end in there");
  expect([...(await told(page)), ...(await told(other))]).toEqual(["Host · #hall: now in none, @Noether"]);
});
