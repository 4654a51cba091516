import { newPerson } from "#tests/support/browser";
import { member, visitor, type Visitor } from "#tests/support/http";
import { createChannel, enter, personInside, sayAndSettle, seen } from "#tests/support/page";
import { serverAndBrowser } from "#tests/support/server-and-browser";
import { until } from "#tests/support/until";

const place = serverAndBrowser();
let ada: Visitor;
beforeAll(async () => {
  ada = await member(place.url, "Ada");
});

it("appear live, the open one is marked, and back and forward work", async () => {
  const { page, complaints } = await personInside(place.browser, place.url, "Grace");
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
  const { page } = await personInside(place.browser, place.url, "Linus");
  await ada.post("/api/channels", { name: "Book Club" });
  await createChannel(page, "book-club");
  await page.getByText(/already exists/).waitFor();
  await page.getByRole("button", { name: "Open it" }).click();
  await seen(page).heading.filter({ hasText: "Book Club" }).waitFor();
});

it("tell how much is unread until one opens them", async () => {
  const { page } = await personInside(place.browser, place.url, "Noether");
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

it("are remembered as the last one in the order of visiting, however slow an answer is", async () => {
  await ada.post("/api/channels", { name: "study" });
  const { page, context } = await newPerson(place.browser, place.url);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/api/session", async (route) => {
    if (route.request().postData()?.includes("general")) await held;
    await route.continue();
  });
  const asked = page.waitForRequest((request) => request.method() === "PATCH");
  await enter(page, "Cantor", "/c/general");
  await asked;
  await seen(page).channel(/study/).click();
  await sayAndSettle(page, "here now");
  const answers = ["general", "study"].map((slug) =>
    page.waitForResponse((response) => response.request().postData()?.includes(slug) ?? false),
  );
  release();
  await Promise.all(answers);
  const lastChannel = async () => {
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    return (await visitor(place.url, cookie).get<{ lastChannel: string }>("/api/session")).body.lastChannel;
  };
  await until(async () => (await lastChannel()) === "study");
});

it("that nobody has made say so, and offer to be made", async () => {
  const { page } = await personInside(place.browser, place.url, "Gauss");
  await page.goto("/c/nowhere");
  await page
    .getByText(/channel not found/i)
    .first()
    .waitFor();
  await seen(page)
    .channel(/general/)
    .click();
  await seen(page).composer.waitFor();
});

it("are in a drawer on the phone", async () => {
  const { page } = await personInside(place.browser, place.url, "Turing", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  expect(await seen(page).channels.isVisible()).toBe(false);
  await page.getByRole("button", { name: "Show channel list" }).tap();
  await seen(page)
    .channel(/general/)
    .waitFor();
  await page.keyboard.press("Escape");
  await seen(page).channels.waitFor({ state: "hidden" });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});
