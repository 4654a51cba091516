import type { Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson, logOut } from "#tests/support/login";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();
const lightBackground = "rgb(253, 251, 247)";
const darkBackground = "rgb(28, 26, 23)";

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const barColours = (page: Page) =>
  page.locator("meta[name=theme-color]").evaluateAll((bars) => bars.map((bar) => bar.getAttribute("content")));

async function choose(page: Page, theme: string): Promise<void> {
  await page.getByRole("button", { name: /^You are/ }).click();
  await page.getByRole("menuitemradio", { name: theme }).click();
}

it("the theme follows the system until another is chosen, and again when System is", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Ada", { colorScheme: "light" });
  expect(await background(page)).toBe(lightBackground);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await background(page)).toBe(darkBackground);
  await choose(page, "Light");
  expect(await background(page)).toBe(lightBackground);
  expect(await barColours(page)).toEqual(["#f5f1e9", "#f5f1e9"]);
  await choose(page, "System");
  expect(await background(page)).toBe(darkBackground);
  expect(await barColours(page)).toEqual(["#f5f1e9", "#242019"]);
});

it("the theme is in the server's HTML, so that nothing flashes before the scripts run", async () => {
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Grace", { colorScheme: "light" });
  await choose(page, "Dark");
  const cookies = await context.cookies();
  const { page: withoutScripts, context: other } = await newPerson(fixture.browser, fixture.url, {
    colorScheme: "light",
    javaScriptEnabled: false,
  });
  await other.addCookies(cookies);
  await withoutScripts.goto("/c/general");
  expect(await background(withoutScripts)).toBe(darkBackground);
  expect(await barColours(withoutScripts)).toEqual(["#242019", "#242019"]);
});

it("the theme belongs to the browser: its other tabs and its login screen have it, and no other browser", async () => {
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Linus", { colorScheme: "light" });
  const second = await context.newPage();
  await second.goto("/c/general");
  await waitForChat(second);
  await choose(page, "Dark");
  await second.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await second.locator("html[data-theme=dark]").waitFor();
  await logOut(page);
  await chatPage(page).nameField.waitFor();
  expect(await background(page)).toBe(darkBackground);
  const { page: stranger } = await newPerson(fixture.browser, fixture.url, { colorScheme: "light" });
  await stranger.goto("/");
  expect(await background(stranger)).toBe(lightBackground);
});

it("the theme can be chosen by the keyboard, and the focus returns to the menu's button", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether", { colorScheme: "light" });
  const opener = page.getByRole("button", { name: /^You are/ });
  await opener.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitemradio", { name: "System" }).and(page.locator(":focus")).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await opener.and(page.locator(":focus")).waitFor();
  expect(await background(page)).toBe(darkBackground);
});
