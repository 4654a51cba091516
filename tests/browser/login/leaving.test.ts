import { startGate } from "#tests/support/unreliable-proxy";
import { member, type Visitor } from "#tests/support/http";
import {
  arrival,
  askToLogOut,
  enter,
  goOffline,
  keptForLater,
  logOut,
  personInside,
  say,
  sayAndSettle,
  seen,
  settled,
} from "#tests/support/page";
import { serverAndBrowser } from "#tests/support/server-and-browser";
import { until } from "#tests/support/until";

const place = serverAndBrowser();
let host: Visitor;
beforeAll(async () => {
  host = await member(place.url, "Host");
});

const historyOf = async (channel: string): Promise<string[]> => {
  const { body } = await host.get<{ messages: { text: string }[] }>(`/api/channels/${channel}/messages`);
  return body.messages.map(({ text }) => text);
};

it("a draft is there after the window was closed, in its own channel", async () => {
  await host.post("/api/channels", { name: "study" });
  const { page, context } = await personInside(place.browser, place.url, "Ada", { path: "/c/study" });
  await seen(page).composer.pressSequentially("to be continued");
  await page.close();
  const next = await context.newPage();
  await next.goto("/c/general");
  await arrival(next);
  expect(await seen(next).composer.inputValue()).toBe("");
  await seen(next).channel(/study/).click();
  await next.waitForFunction(() => document.querySelector("textarea")?.value === "to be continued");
});

it("asks before unsent messages are thrown away, and leaves nothing of them to the next one", async () => {
  const gate = await startGate(place.url);
  const { page } = await personInside(place.browser, gate.url, "Grace");
  gate.shut();
  for (const text of ["secret one", "secret two"]) await say(page, text);
  await seen(page).composer.fill("secret draft");
  await seen(page).message("secret two").waitFor();
  await until(async () => (await keptForLater(page)).length === 2);

  await askToLogOut(page);
  await page.getByText("2 messages haven’t been sent yet.").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("alertdialog").waitFor({ state: "detached" });
  await seen(page).message("secret one").waitFor();

  await askToLogOut(page);
  gate.open("api");
  await page.getByRole("button", { name: "Log out", exact: true }).click();
  await seen(page).nameField.waitFor();
  expect(await keptForLater(page)).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("secret");

  gate.open();
  await enter(page, "Hopper", "/c/general");
  await sayAndSettle(page, "hello");
  expect(await seen(page).composer.inputValue()).toBe("");
  expect(await historyOf("general")).toEqual(["hello"]);
});

it("asks offline, too", async () => {
  const { page, context } = await personInside(place.browser, place.url, "Germain");
  await goOffline({ page, context });
  await say(page, "said to nobody");
  await seen(page).message("said to nobody").waitFor();
  await askToLogOut(page);
  await page.getByText("1 message hasn’t been sent yet.").waitFor();
});

it("keeps everything when the server refuses to let one out, and says why", async () => {
  const gate = await startGate(place.url);
  const { page } = await personInside(place.browser, gate.url, "Lovelace");
  gate.shut();
  await say(page, "unsent");
  await seen(page).composer.fill("half written");
  await seen(page).message("unsent").waitFor();
  await until(async () => (await keptForLater(page)).length === 1);
  const refusal = { code: "storage_full", status: 507, title: "Full", detail: "The server’s disk is full." };
  await page.route("**/api/logout", (route) =>
    route.fulfill({ status: 507, contentType: "application/problem+json", body: JSON.stringify(refusal) }),
  );
  await logOut(page);
  await page.getByText("You’re still logged in. The server’s disk is full.").waitFor();
  expect(await keptForLater(page)).toEqual(["unsent"]);
  expect(await seen(page).composer.inputValue()).toBe("half written");
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain("half written");

  gate.open();
  await settled(page, "unsent");
  await page.unroute("**/api/logout");
  await logOut(page);
  await seen(page).nameField.waitFor();
});

it("asks once before a name is given up, and says what is lost with it", async () => {
  const { page, context } = await personInside(place.browser, place.url, "Linus");
  const other = await context.newPage();
  await other.goto("/c/general");
  await arrival(other);
  await sayAndSettle(page, "still mine");
  expect(await page.getByRole("button", { name: "Log out" }).count()).toBe(0);

  await askToLogOut(page);
  await page.getByText("Anyone can then take the name Linus.").waitFor();
  expect(await page.getByText("sent yet").count()).toBe(0);
  // A key that goes on being pressed is no answer.
  await page.getByRole("button", { name: "Stay" }).and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("alertdialog").waitFor({ state: "detached" });
  await page
    .getByRole("button", { name: /^You are/ })
    .and(page.locator(":focus"))
    .waitFor();
  await sayAndSettle(page, "and still here");

  await logOut(page);
  await seen(page).nameField.waitFor();
  await seen(other).nameField.waitFor();
});

it("what another member left behind without logging out is neither shown nor sent", async () => {
  const gate = await startGate(place.url);
  const { page, context } = await personInside(place.browser, gate.url, "Noether");
  gate.shut();
  await say(page, "never mine");
  await seen(page).composer.fill("nor this");
  await until(async () => (await keptForLater(page)).length === 1);
  await page.close();
  await context.clearCookies();
  gate.open();
  const next = await context.newPage();
  await enter(next, "Gauss", "/c/general");
  await sayAndSettle(next, "clean");
  expect(await seen(next).message("never mine").count()).toBe(0);
  expect(await seen(next).composer.inputValue()).toBe("");
  expect(await historyOf("general")).not.toContain("never mine");
});

it("takes the second half of a double click for no answer, wherever that ends up", async () => {
  const { page } = await personInside(place.browser, place.url, "Ada in haste");
  const question = page.getByRole("alertdialog", { name: "Log out?" });
  await page.getByRole("button", { name: /^You are/ }).click();
  await page.getByRole("menuitem", { name: "Log out…" }).dblclick();
  await question.waitFor();

  // An answer stands where the menu was, or beside it: that depends on the window.
  for (const name of ["Stay", "Log out"]) {
    await question.getByRole("button", { name, exact: true }).dispatchEvent("click", { detail: 2 });
    expect(await question.count()).toBe(1);
  }
  await question.getByRole("button", { name: "Log out", exact: true }).click();
  await seen(page).nameField.waitFor();
});
