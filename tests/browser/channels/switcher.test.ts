import { serverWithHost } from "#tests/support/server-with-host";
import { chatPage } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import type { Page } from "playwright-core";

const fixture = serverWithHost();
beforeAll(async () => {
  for (const name of ["library", "kitchen", "garden"]) await fixture.createChannelPath(name);
});

const switcher = (page: Page) => ({
  dialog: page.getByRole("dialog", { name: "Go to" }),
  field: page.getByRole("combobox", { name: "Channel or person" }),
  selected: page.getByRole("option", { selected: true }),
});
const card = (page: Page, name: string) => page.getByRole("dialog", { name: `About ${name}` });
const waitForChannel = (page: Page, name: string) => chatPage(page).heading.filter({ hasText: name }).waitFor();

it("the switcher goes to a channel by a few letters, and offers the previous one first", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Ada");
  const { dialog, field, selected } = switcher(page);
  await page.keyboard.press("Control+k");
  await field.waitFor();
  await page.keyboard.type("lib");
  await selected.filter({ hasText: "library" }).waitFor();
  await page.keyboard.press("Enter");
  await waitForChannel(page, "library");
  await dialog.waitFor({ state: "detached" });

  await page.keyboard.press("Control+k");
  await selected.filter({ hasText: "general" }).waitFor();
  await page.keyboard.press("Enter");
  await waitForChannel(page, "general");
  await page.goBack();
  await waitForChannel(page, "library");
});

it("the switcher's options are chosen by arrows, and Escape returns the focus to the composer", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hopper");
  const { dialog, selected, field } = switcher(page);
  await chatPage(page).composer.fill("half");
  await page.keyboard.press("Control+k");
  await field.waitFor();
  await page.keyboard.type("en");
  await selected.filter({ hasText: "garden" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await selected.filter({ hasText: "kitchen" }).waitFor();
  await page.keyboard.press("ArrowUp");
  await selected.filter({ hasText: "garden" }).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.keyboard.type(" a line");
  expect(await chatPage(page).composer.inputValue()).toBe("half a line");
});

it("the switcher finds people, whose profile card leads to the channel that they have open", async () => {
  await loggedInPerson(fixture.browser, fixture.url, "Grace", { path: "/c/kitchen" });
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Linus");
  await chatPage(page).composer.fill("half");
  await page.keyboard.press("Control+k");
  await switcher(page).field.fill("grac");
  await switcher(page).selected.filter({ hasText: "Grace" }).waitFor();
  await page.keyboard.press("Enter");
  await card(page, "Grace").getByRole("link", { name: "#kitchen" }).waitFor();
  await switcher(page).dialog.waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
  await card(page, "Grace").waitFor({ state: "detached" });
  await page.keyboard.type(" a line");
  expect(await chatPage(page).composer.inputValue()).toBe("half a line");

  await page.keyboard.press("Control+k");
  await switcher(page).field.fill("grac");
  await switcher(page).selected.filter({ hasText: "Grace" }).click();
  await card(page, "Grace").getByRole("link", { name: "#kitchen" }).click();
  await waitForChannel(page, "kitchen");
});

it("the switcher says when a person has no channel open, and when nothing matches", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether");
  await page.keyboard.press("Control+k");
  await switcher(page).field.fill("host");
  await switcher(page).selected.filter({ hasText: "Host" }).click();
  await card(page, "Host").getByText("Host has no channel open right now.").waitFor();
  await page.keyboard.press("Control+k");
  await switcher(page).field.fill("xyzzy");
  await page.getByText("No matches").waitFor();
});

it("Ctrl+K with selected text makes a link instead of opening the switcher", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Gauss");
  await chatPage(page).composer.fill("here");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+k");
  await page.waitForFunction(() => document.querySelector("textarea")?.value.includes("[here]"));
  expect(await switcher(page).dialog.count()).toBe(0);
});

it("the list of keyboard shortcuts names the switcher, and opens by its button and by ?", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Euler");
  await chatPage(page).composer.press("?");
  expect(await chatPage(page).composer.inputValue()).toBe("?");
  await page.getByRole("button", { name: "Keyboard shortcuts", exact: true }).click();
  const shortcuts = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await shortcuts.getByText("Go to a channel or person").waitFor();
  await page.keyboard.press("Escape");
  await shortcuts.waitFor({ state: "detached" });
  await chatPage(page).messages.focus();
  await page.keyboard.press("?");
  await shortcuts.waitFor();
});

it("Alt with arrows goes to the next channel, and with Shift to the next unread one", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Riemann", { path: "/c/garden" });
  await page.keyboard.press("Alt+ArrowDown");
  await waitForChannel(page, "general");
  await page.keyboard.press("Alt+ArrowUp");
  await waitForChannel(page, "garden");
  await fixture.host.send("kitchen", "psst");
  await chatPage(page)
    .channel(/kitchen.*1 unread/)
    .waitFor();
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await waitForChannel(page, "kitchen");
});
