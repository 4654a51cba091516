import { newPerson } from "#tests/support/browser";
import { member, httpClient, type HttpClient } from "#tests/support/http";
import { chatPage, createChannel } from "#tests/support/chat-page";
import { loggedInPerson, logIn } from "#tests/support/login";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { serverAndBrowser } from "#tests/support/server-and-browser";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverAndBrowser();
let ada: HttpClient;
beforeAll(async () => {
  ada = await member(fixture.url, "Ada");
});

it("a new channel appears live, is marked when open, and is reached by back and forward", async () => {
  const { page, consoleErrors } = await loggedInPerson(fixture.browser, fixture.url, "Grace");
  await ada.post("/api/channels", { name: "読書 クラブ" });
  await chatPage(page).channel(/読書/).click();
  await chatPage(page).heading.filter({ hasText: "読書 クラブ" }).waitFor();
  expect(await chatPage(page).channel(/読書/).getAttribute("aria-current")).toBe("page");
  expect(
    await chatPage(page)
      .channel(/general/)
      .getAttribute("aria-current"),
  ).toBeNull();
  expect(decodeURIComponent(new URL(page.url()).pathname)).toBe("/c/読書-クラブ");

  await page.goBack();
  await chatPage(page).heading.filter({ hasText: "general" }).waitFor();
  await page.goForward();
  await chatPage(page).heading.filter({ hasText: "読書" }).waitFor();
  await page.reload();
  await chatPage(page).heading.filter({ hasText: "読書" }).waitFor();
  expect(consoleErrors).toEqual([]);
});

it("a channel that already exists is offered instead of a new one", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Linus");
  await ada.post("/api/channels", { name: "Book Club" });
  await createChannel(page, "book-club");
  await page.getByText(/already exists/).waitFor();
  await page.getByRole("button", { name: "Open it" }).click();
  await chatPage(page).heading.filter({ hasText: "Book Club" }).waitFor();
});

it("a channel shows its unread count until it is opened", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether");
  await ada.post("/api/channels", { name: "news" });
  await chatPage(page).channel(/news/).waitFor();
  await ada.send("news", "one");
  await ada.send("news", "two");
  await chatPage(page)
    .channel(/news.*2|2.*news/)
    .waitFor();
  await chatPage(page).channel(/news/).click();
  await chatPage(page).message("two").waitFor();
  await chatPage(page)
    .channel(/^#?\s*news$/)
    .waitFor();
  // The read position belongs to the member, not to the tab.
  await page.reload();
  await chatPage(page)
    .channel(/^#?\s*news$/)
    .waitFor();
});

it("the channel visited last is remembered even when an earlier request is slower", async () => {
  await ada.post("/api/channels", { name: "study" });
  const { page, context } = await newPerson(fixture.browser, fixture.url);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/api/session", async (route) => {
    if (route.request().postData()?.includes("general")) await held;
    await route.continue();
  });
  const firstRequest = page.waitForRequest((request) => request.method() === "PATCH");
  await logIn(page, "Cantor", "/c/general");
  await firstRequest;
  await chatPage(page).channel(/study/).click();
  await sendAndWaitForAck(page, "here now");
  const responses = ["general", "study"].map((slug) =>
    page.waitForResponse((response) => response.request().postData()?.includes(slug) ?? false),
  );
  release();
  await Promise.all(responses);
  const lastChannel = async () => {
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    return (await httpClient(fixture.url, cookie).get<{ lastChannel: string }>("/api/session")).body.lastChannel;
  };
  await waitUntil(async () => (await lastChannel()) === "study");
});

it("a missing channel says so, and the others can still be opened", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Gauss");
  await page.goto("/c/nowhere");
  await page
    .getByText(/channel not found/i)
    .first()
    .waitFor();
  await chatPage(page)
    .channel(/general/)
    .click();
  await chatPage(page).composer.waitFor();
});

it("the channels are in a drawer on the phone", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Turing", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  expect(await chatPage(page).channels.isVisible()).toBe(false);
  await page.getByRole("button", { name: "Show channel list" }).tap();
  await chatPage(page)
    .channel(/general/)
    .waitFor();
  await page.keyboard.press("Escape");
  await chatPage(page).channels.waitFor({ state: "hidden" });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});
