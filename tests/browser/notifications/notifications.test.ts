import type { BrowserContext, Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { serverWithHost } from "#tests/support/server-with-host";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { logIn } from "#tests/support/login";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverWithHost();

declare global {
  interface Window {
    notified: { title: string; body: string; click(): void }[];
    hasLostFocus: boolean;
    permissionRequests: number;
  }
}

/** Replaces notifications and focus, since a headless browser shows no notifications and always has the focus. */
async function fakeNotifications(context: BrowserContext) {
  await context.addInitScript(() => {
    window.notified = [];
    window.hasLostFocus = false;
    window.permissionRequests = 0;
    let permission: NotificationPermission =
      localStorage.getItem("test.permission") === "granted" ? "granted" : "default";
    class FakeNotification {
      static get permission() {
        return permission;
      }
      static async requestPermission() {
        window.permissionRequests += 1;
        permission = "granted";
        localStorage.setItem("test.permission", permission);
        return permission;
      }
      onclick: () => void = () => undefined;
      close() {}
      constructor(title: string, { body }: { body: string }) {
        window.notified.push({ title, body, click: () => this.onclick() });
      }
    }
    Object.defineProperty(window, "Notification", { value: FakeNotification });
    document.hasFocus = () => !window.hasLostFocus;
  });
}

/** A person who wants notifications, and whose page has lost the focus. */
async function loggedInWithNotifications(name: string, path: string) {
  const person = await newPerson(fixture.browser, fixture.url);
  await fakeNotifications(person.context);
  await logIn(person.page, name, path);
  await chooseNotifications(person.page, path.slice("/c/".length), "Mentions only");
  await waitForLock(person.page, "parley.lone.");
  await setFocusLost(person.page);
  return person;
}

/** Waits until a tab holds such a lock, which the page takes when it is idle. */
const waitForLock = (page: Page, part: string) =>
  waitUntil(() =>
    page.evaluate(async (wanted) => {
      const { held = [] } = await navigator.locks.query();
      return held.some(({ name }) => name?.includes(wanted));
    }, part),
  );

const setFocusLost = (page: Page, isLost = true) =>
  page.evaluate((lost) => {
    window.hasLostFocus = lost;
    window.dispatchEvent(new Event(lost ? "blur" : "focus"));
  }, isLost);

async function chooseNotifications(page: Page, channel: string, option: string) {
  await chatPage(page)
    .channels.getByRole("button", { name: `More actions for #${channel}`, exact: true })
    .click();
  await page.getByRole("menuitem", { name: "Notifications…" }).click();
  await page.getByRole("radio", { name: option }).check();
  await page.getByRole("checkbox", { name: "Show notifications on this device" }).check();
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** The notifications so far. The page queries the locks before each, so this waits for a query, too. */
const notified = (page: Page) =>
  page.evaluate(async () => {
    await navigator.locks.query();
    return window.notified.map(({ title, body }) => `${title}: ${body}`);
  });
const waitForNotification = (page: Page, body: string) =>
  page.waitForFunction((wanted) => window.notified.some((each) => each.body === wanted), body);

/** Sends a message and waits for it in this tab, which has received all earlier ones then. */
async function waitForDelivery(page: Page, channel: string, text: string) {
  await fixture.host.send(channel, text);
  await chatPage(page).message(text).waitFor();
}

it("the browser's permission is requested only by a click", async () => {
  const { context, page } = await newPerson(fixture.browser, fixture.url);
  await fakeNotifications(context);
  await logIn(page, "Ada", "/c/general");
  expect(await page.evaluate(() => window.permissionRequests)).toBe(0);
  await chooseNotifications(page, "general", "All messages");
  expect(await page.evaluate(() => window.permissionRequests)).toBe(1);
});

it("a mention is notified, other messages are not, and a click leads to the message", async () => {
  await fixture.createChannelPath("tea");
  // In the channel itself, where the events arrive in order.
  const { page } = await loggedInWithNotifications("Hopper", "/c/tea");
  await fixture.host.send("tea", "nothing for anybody");
  await fixture.host.send("tea", "tea is ready, @Hopper");
  await waitForNotification(page, "tea is ready, @Hopper");
  expect(await notified(page)).toEqual(["Host · #tea: tea is ready, @Hopper"]);
  await chatPage(page)
    .channel(/general/)
    .click();
  await page.waitForURL("**/c/general");
  await page.evaluate(() => window.notified[0]?.click());
  await page.waitForURL("**/c/tea/2");
  await chatPage(page).message("tea is ready, @Hopper").waitFor();
});

it("all messages of a channel are notified when that is chosen, whether it is open or not", async () => {
  await fixture.createChannelPath("news");
  const { page } = await loggedInWithNotifications("Grace", "/c/general");
  await chooseNotifications(page, "news", "All messages");
  await fixture.host.send("news", "extra, extra");
  await waitForNotification(page, "extra, extra");
  await chatPage(page).channel(/news/).click();
  await chatPage(page).message("extra, extra").waitFor();
  await fixture.host.send("news", "read all about it");
  await waitForNotification(page, "read all about it");
});

it("messages being read and those of muted channels are not notified", async () => {
  await fixture.createChannelPath("den");
  await fixture.createChannelPath("mute");
  const { page } = await loggedInWithNotifications("Linus", "/c/den");
  await chatPage(page).channels.getByRole("button", { name: "More actions for #mute" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Mute" }).click();
  await chatPage(page)
    .channel(/mute.*muted/)
    .waitFor();
  await fixture.host.send("mute", "not a sound, @Linus");
  await chatPage(page)
    .channel(/mute.*1 mention/)
    .waitFor();
  await setFocusLost(page, false);
  await fixture.host.send("den", "right before your eyes, @Linus");
  await waitForDelivery(page, "den", "and nothing else");
  await setFocusLost(page);
  await fixture.host.send("den", "and behind your back, @Linus");
  await waitForNotification(page, "and behind your back, @Linus");
  expect(await notified(page)).toEqual(["Host · #den: and behind your back, @Linus"]);
});

it("only one tab notifies, and none while one of them shows the message", async () => {
  await fixture.createChannelPath("hall");
  const { page, context } = await loggedInWithNotifications("Noether", "/c/general");
  const other = await context.newPage();
  await other.goto("/c/hall");
  await waitForChat(other);
  await waitForLock(other, ".hall");
  await fixture.host.send("hall", "in the other tab, @Noether");
  await waitForDelivery(page, "general", "in this tab, too");
  await setFocusLost(other);
  await fixture.host.send("hall", "now in none, @Noether");
  await Promise.race([
    waitForNotification(page, "now in none, @Noether"),
    waitForNotification(other, "now in none, @Noether"),
  ]);
  await waitForDelivery(page, "general", "the end in here");
  await waitForDelivery(other, "hall", "the end in there");
  expect([...(await notified(page)), ...(await notified(other))]).toEqual(["Host · #hall: now in none, @Noether"]);
});
