import { startUnreliableProxy } from "#tests/support/unreliable-proxy";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson, logIn, logOut, openLogOutDialog } from "#tests/support/login";
import { goOffline } from "#tests/support/page-conditions";
import { sendAndWaitForAck, sendMessage, storedOutbox, waitForAck } from "#tests/support/sent-messages";
import { serverWithHost } from "#tests/support/server-with-host";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverWithHost();

it("a draft is restored in its own channel after the window was closed", async () => {
  const path = await fixture.createChannelPath("study");
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Ada", { path });
  await chatPage(page).composer.pressSequentially("to be continued");
  await page.close();
  const next = await context.newPage();
  await next.goto("/c/general");
  await waitForChat(next);
  expect(await chatPage(next).composer.inputValue()).toBe("");
  await chatPage(next).channel(/study/).click();
  await next.waitForFunction(() => document.querySelector("textarea")?.value === "to be continued");
});

it("logging out asks before unsent messages are discarded, and leaves nothing of them to the next member", async () => {
  const proxy = await startUnreliableProxy(fixture.url);
  const { page } = await loggedInPerson(fixture.browser, proxy.url, "Grace");
  proxy.close();
  for (const text of ["secret one", "secret two"]) await sendMessage(page, text);
  await chatPage(page).composer.fill("secret draft");
  await chatPage(page).message("secret two").waitFor();
  await waitUntil(async () => (await storedOutbox(page)).length === 2);

  await openLogOutDialog(page);
  await page.getByText("2 messages haven’t been sent yet.").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("alertdialog").waitFor({ state: "detached" });
  await chatPage(page).message("secret one").waitFor();

  await openLogOutDialog(page);
  proxy.open("api");
  await page.getByRole("button", { name: "Log out", exact: true }).click();
  await chatPage(page).nameField.waitFor();
  expect(await storedOutbox(page)).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("secret");

  proxy.open();
  await logIn(page, "Hopper", "/c/general");
  await sendAndWaitForAck(page, "hello");
  expect(await chatPage(page).composer.inputValue()).toBe("");
  expect(await fixture.textsOf("general")).toEqual(["hello"]);
});

it("logging out asks about unsent messages offline, too", async () => {
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Germain");
  await goOffline({ page, context });
  await sendMessage(page, "said to nobody");
  await chatPage(page).message("said to nobody").waitFor();
  await openLogOutDialog(page);
  await page.getByText("1 message hasn’t been sent yet.").waitFor();
});

it("a refused logout keeps everything, and shows the reason", async () => {
  const proxy = await startUnreliableProxy(fixture.url);
  const { page } = await loggedInPerson(fixture.browser, proxy.url, "Lovelace");
  proxy.close();
  await sendMessage(page, "unsent");
  await chatPage(page).composer.fill("half written");
  await chatPage(page).message("unsent").waitFor();
  await waitUntil(async () => (await storedOutbox(page)).length === 1);
  const refusal = { code: "storage_full", status: 507, title: "Full", detail: "The server’s disk is full." };
  await page.route("**/api/logout", (route) =>
    route.fulfill({ status: 507, contentType: "application/problem+json", body: JSON.stringify(refusal) }),
  );
  await logOut(page);
  await page.getByText("You’re still logged in. The server’s disk is full.").waitFor();
  expect(await storedOutbox(page)).toEqual(["unsent"]);
  expect(await chatPage(page).composer.inputValue()).toBe("half written");
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain("half written");

  proxy.open();
  await waitForAck(page, "unsent");
  await page.unroute("**/api/logout");
  await logOut(page);
  await chatPage(page).nameField.waitFor();
});

it("logging out asks once, and warns that anyone can then take the name", async () => {
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Linus");
  const other = await context.newPage();
  await other.goto("/c/general");
  await waitForChat(other);
  await sendAndWaitForAck(page, "still mine");
  expect(await page.getByRole("button", { name: "Log out" }).count()).toBe(0);

  await openLogOutDialog(page);
  await page.getByText("Anyone can then take the name Linus.").waitFor();
  expect(await page.getByText("sent yet").count()).toBe(0);
  // The safe answer has the focus.
  await page.getByRole("button", { name: "Stay" }).and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("alertdialog").waitFor({ state: "detached" });
  await page
    .getByRole("button", { name: /^You are/ })
    .and(page.locator(":focus"))
    .waitFor();
  await sendAndWaitForAck(page, "and still here");

  await logOut(page);
  await chatPage(page).nameField.waitFor();
  await chatPage(other).nameField.waitFor();
});

it("drafts and unsent messages of a member who did not log out are neither shown to the next one nor sent", async () => {
  const proxy = await startUnreliableProxy(fixture.url);
  const { page, context } = await loggedInPerson(fixture.browser, proxy.url, "Noether");
  proxy.close();
  await sendMessage(page, "never mine");
  await chatPage(page).composer.fill("nor this");
  await waitUntil(async () => (await storedOutbox(page)).length === 1);
  await page.close();
  await context.clearCookies();
  proxy.open();
  const next = await context.newPage();
  await logIn(next, "Gauss", "/c/general");
  await sendAndWaitForAck(next, "clean");
  expect(await chatPage(next).message("never mine").count()).toBe(0);
  expect(await chatPage(next).composer.inputValue()).toBe("");
  expect(await fixture.textsOf("general")).not.toContain("never mine");
});

it("the question before logging out ignores the second half of a double click", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Ada in haste");
  const question = page.getByRole("alertdialog", { name: "Log out?" });
  await page.getByRole("button", { name: /^You are/ }).click();
  await page.getByRole("menuitem", { name: "Log out…" }).dblclick();
  await question.waitFor();

  // Depending on the window, a button of the dialog can lie where the menu item was.
  for (const name of ["Stay", "Log out"]) {
    await question.getByRole("button", { name, exact: true }).dispatchEvent("click", { detail: 2 });
    expect(await question.count()).toBe(1);
  }
  await question.getByRole("button", { name: "Log out", exact: true }).click();
  await chatPage(page).nameField.waitFor();
});
