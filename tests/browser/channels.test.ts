import type { Browser } from "playwright-core";
import { launchBrowser } from "#tests/support/browser";
import { member, type Visitor } from "#tests/support/http";
import { createChannel, personInside, seen } from "#tests/support/page";
import { startServer, type ParleyServer } from "#tests/support/server";

let server: ParleyServer;
let browser: Browser;
let ada: Visitor;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  ada = await member(server.url, "Ada");
});

it("appear live, the open one is marked, and back and forward work", async () => {
  const { page, complaints } = await personInside(browser, server.url, "Grace");
  await ada.post("/api/channels", { name: "読書 クラブ" });
  await seen(page).channel(/読書/).click();
  await seen(page).heading.filter({ hasText: "読書 クラブ" }).waitFor();
  expect(await seen(page).channel(/読書/).getAttribute("aria-current")).toBe("page");
  expect(
    await seen(page)
      .channel(/general/)
      .getAttribute("aria-current"),
  ).toBeNull();
  expect(decodeURIComponent(new URL(page.url()).pathname)).toBe("/c/読書-クラブ");

  await page.goBack();
  await seen(page).heading.filter({ hasText: "general" }).waitFor();
  await page.goForward();
  await seen(page).heading.filter({ hasText: "読書" }).waitFor();
  await page.reload();
  await seen(page).heading.filter({ hasText: "読書" }).waitFor();
  expect(complaints).toEqual([]);
});

it("that exist already are offered instead", async () => {
  const { page } = await personInside(browser, server.url, "Linus");
  await ada.post("/api/channels", { name: "Book Club" });
  await createChannel(page, "book-club");
  await page.getByText(/already exists/).waitFor();
  await page.getByRole("button", { name: "Open it" }).click();
  await seen(page).heading.filter({ hasText: "Book Club" }).waitFor();
});

it("tell how much is unread until one opens them", async () => {
  const { page } = await personInside(browser, server.url, "Noether");
  await ada.post("/api/channels", { name: "news" });
  await seen(page).channel(/news/).waitFor();
  await ada.send("news", "one");
  await ada.send("news", "two");
  await seen(page)
    .channel(/news.*2|2.*news/)
    .waitFor();
  await seen(page).channel(/news/).click();
  await seen(page).message("two").waitFor();
  await seen(page)
    .channel(/^#?\s*news$/)
    .waitFor();
  // The mark is the member's, not the tab's.
  await page.reload();
  await seen(page)
    .channel(/^#?\s*news$/)
    .waitFor();
});

it("that nobody has made say so, and offer to be made", async () => {
  const { page } = await personInside(browser, server.url, "Gauss");
  await page.goto("/c/nowhere");
  await page
    .getByText(/no channel/i)
    .first()
    .waitFor();
  await seen(page)
    .channel(/general/)
    .click();
  await seen(page).composer.waitFor();
});

it("show who is here", async () => {
  const [one, other] = await Promise.all([
    personInside(browser, server.url, "Euler"),
    personInside(browser, server.url, "Riemann"),
  ]);
  await ada.post("/api/channels", { name: "parlour" });
  for (const { page } of [one, other])
    await seen(page)
      .channel(/parlour/)
      .click();
  await one.page.getByRole("button", { name: "2 people are here. Show who" }).click();
  await one.page.getByRole("listitem").filter({ hasText: "Riemann" }).waitFor();
  await other.close();
  await one.page.getByRole("button", { name: "1 person is here. Show who" }).waitFor();
});

it("are in a drawer on the phone", async () => {
  const { page } = await personInside(browser, server.url, "Turing", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  expect(await seen(page).channels.isVisible()).toBe(false);
  await page.getByRole("button", { name: "Show the list of channels" }).tap();
  await seen(page)
    .channel(/general/)
    .waitFor();
  await page.keyboard.press("Escape");
  await seen(page).channels.waitFor({ state: "hidden" });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});
