import type { Page } from "playwright-core";
import type { Person } from "#tests/support/browser";
import { member, type Visitor } from "#tests/support/http";
import { personInside, seen } from "#tests/support/page";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const place = serverAndBrowser();
let ada: Visitor;
let grace: Person;
beforeAll(async () => {
  ada = await member(place.url, "Ada");
  grace = await personInside(place.browser, place.url, "Grace");
});

const long = `${"a\n".repeat(1_995)}[the end](https://example.org)`;
const showAll = (page: Page) => page.getByRole("button", { name: "Show all 1,996 lines" });
const row = (page: Page, text: string) => page.locator("article", { hasText: text });

it("folds two thousand lines, and shows them where one asks for it by the keyboard", async () => {
  const { page } = grace;
  await ada.send("general", long);
  await ada.send("general", "after it");
  await seen(page).message("after it").waitFor();
  expect((await row(page, "the end").boundingBox())?.height).toBeLessThan(500);
  await showAll(page).focus();
  await page.keyboard.press("Enter");
  await showAll(page).waitFor({ state: "detached" });
  expect((await row(page, "the end").boundingBox())?.height).toBeGreaterThan(20_000);
});
