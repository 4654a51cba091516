import type { Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { waitForChat, logOut, loggedInPerson, chatPage } from "#tests/support/chat-page";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();
const paper = "rgb(253, 251, 247)";
const night = "rgb(28, 26, 23)";

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const barColours = (page: Page) =>
  page.locator("meta[name=theme-color]").evaluateAll((bars) => bars.map((bar) => bar.getAttribute("content")));

async function choose(page: Page, theme: string): Promise<void> {
  await page.getByRole("button", { name: /^You are/ }).click();
  await page.getByRole("menuitemradio", { name: theme }).click();
}

it("is the system's until one chooses another, and the system's again when one wants that", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Ada", { colorScheme: "light" });
  expect(await ground(page)).toBe(paper);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await ground(page)).toBe(night);
  await choose(page, "Light");
  expect(await ground(page)).toBe(paper);
  expect(await barColours(page)).toEqual(["#f5f1e9", "#f5f1e9"]);
  await choose(page, "System");
  expect(await ground(page)).toBe(night);
  expect(await barColours(page)).toEqual(["#f5f1e9", "#242019"]);
});

it("comes with the HTML, without a script: nothing flashes", async () => {
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Grace", { colorScheme: "light" });
  await choose(page, "Dark");
  const cookies = await context.cookies();
  const { page: plain, context: other } = await newPerson(fixture.browser, fixture.url, {
    colorScheme: "light",
    javaScriptEnabled: false,
  });
  await other.addCookies(cookies);
  await plain.goto("/c/general");
  expect(await ground(plain)).toBe(night);
  expect(await barColours(plain)).toEqual(["#242019", "#242019"]);
});

it("is this browser's: it stays at the door, in its other tabs, and is nobody else's", async () => {
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Linus", { colorScheme: "light" });
  const second = await context.newPage();
  await second.goto("/c/general");
  await waitForChat(second);
  await choose(page, "Dark");
  await second.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await second.locator("html[data-theme=dark]").waitFor();
  await logOut(page);
  await chatPage(page).nameField.waitFor();
  expect(await ground(page)).toBe(night);
  const { page: stranger } = await newPerson(fixture.browser, fixture.url, { colorScheme: "light" });
  await stranger.goto("/");
  expect(await ground(stranger)).toBe(paper);
});

it("is chosen by the keyboard alone, and the focus comes back", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether", { colorScheme: "light" });
  const opener = page.getByRole("button", { name: /^You are/ });
  await opener.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitemradio", { name: "System" }).and(page.locator(":focus")).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await opener.and(page.locator(":focus")).waitFor();
  expect(await ground(page)).toBe(night);
});
