import type { Page } from "playwright-core";
import { attach } from "#tests/support/attachments";
import { newPerson } from "#tests/support/browser";
import { startUnreliableProxy } from "#tests/support/unreliable-proxy";
import { serverWithHost } from "#tests/support/server-with-host";
import { cookieOf, member } from "#tests/support/http";
import { chooseInMenu, messageRow, longPress } from "#tests/support/message-menu";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { stopClock } from "#tests/support/page-conditions";
import { sendAndWaitForAck, sendMessage, waitForAck } from "#tests/support/sent-messages";
import { sampleImages } from "#tests/support/sample-images";

const fixture = serverWithHost();

/** A deletion can be undone this long. */
const undoMs = 5_000;

const editField = (page: Page) => page.getByRole("textbox", { name: "Edit message" });

it("an edit reaches everybody, also those who were offline, with a label that says when", async () => {
  const path = await fixture.createChannelPath("workshop");
  const proxy = await startUnreliableProxy(fixture.url);
  const [ada, grace, linus] = await Promise.all([
    loggedInPerson(fixture.browser, fixture.url, "Ada", { path }),
    loggedInPerson(fixture.browser, fixture.url, "Grace", { path }),
    loggedInPerson(fixture.browser, proxy.url, "Linus", { path }),
  ]);
  await sendMessage(ada.page, "a tyop");
  for (const { page } of [grace, linus]) await chatPage(page).message("a tyop").waitFor();
  proxy.close();
  await linus.page.getByText(/Reconnecting/).waitFor();

  await chooseInMenu(ada.page, "a tyop", "Edit message");
  await ada.page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Edit message");
  expect(await editField(ada.page).inputValue()).toBe("a tyop");
  await editField(ada.page).fill("a typo");
  await ada.page.keyboard.press("Enter");
  for (const { page } of [ada, grace]) {
    await chatPage(page).message("a typo").waitFor();
    await messageRow(page, "a typo").getByText("edited", { exact: true }).hover();
    await page.locator("[data-tooltip-bubble]", { hasText: /^Edited .*\d{4}/ }).waitFor();
    expect(await chatPage(page).message("a tyop").count()).toBe(0);
  }
  await ada.page.waitForFunction(() => document.activeElement?.id === "composer");
  proxy.open();
  await chatPage(linus.page).message("a typo").waitFor();
  expect(await chatPage(linus.page).message("a tyop").count()).toBe(0);
  // An edit is not announced like a new message.
  const announcement = grace.page.locator("main [aria-live=polite]", { hasText: "Ada:" });
  await announcement.waitFor({ state: "attached" });
  expect(await announcement.textContent()).toBe("Ada: a tyop");
  expect([...ada.consoleErrors, ...grace.consoleErrors]).toEqual([]);
});

it("the edit form says that the message was changed elsewhere meanwhile, and keeps what was typed", async () => {
  const path = await fixture.createChannelPath("hands");
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Bose", { path });
  await sendAndWaitForAck(page, "first version");
  const other = await context.newPage();
  await other.goto(page.url());
  await waitForChat(other);
  for (const each of [page, other]) await chooseInMenu(each, "first version", "Edit message");
  await editField(other).fill("right hand");
  await editField(page).fill("left hand");
  await page.keyboard.press("Enter");
  await chatPage(page).message("left hand").waitFor();

  const notice = other.getByText(
    "This message was changed elsewhere. Saving replaces that change; cancelling shows it.",
  );
  await notice.waitFor();
  expect(await page.getByText(/changed elsewhere/).count()).toBe(0);
  expect(await editField(other).inputValue()).toBe("right hand");
  await editField(other).press("Enter");
  await chatPage(page).message("right hand").waitFor();
  await notice.waitFor({ state: "detached" });
});

it("the menu of another's message offers neither editing nor deleting", async () => {
  const path = await fixture.createChannelPath("glass");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Turing", { path });
  await fixture.host.send("glass", "not yours");
  await chatPage(page).message("not yours").waitFor();
  await messageRow(page, "not yours").hover();
  await messageRow(page, "not yours").getByRole("button", { name: "More actions for Host’s message" }).click();
  await page.getByRole("menuitem", { name: "Copy message link" }).waitFor();
  for (const name of ["Edit message", "Delete message"])
    expect(await page.getByRole("menuitem", { name }).count()).toBe(0);
});

it("an edit is cancelled by Escape, waits for an input method, and survives a reload without the server", async () => {
  const path = await fixture.createChannelPath("desk");
  const proxy = await startUnreliableProxy(fixture.url);
  const { page } = await loggedInPerson(fixture.browser, proxy.url, "Hopper", { path });
  await sendMessage(page, "first words");
  await chooseInMenu(page, "first words", "Edit message");
  await editField(page).fill("other words");
  await page.keyboard.press("Escape");
  await chatPage(page).message("first words").waitFor();

  await chooseInMenu(page, "first words", "Edit message");
  await editField(page).fill("にほん");
  await editField(page).dispatchEvent("keydown", { key: "Enter", isComposing: true, keyCode: 229, bubbles: true });
  proxy.close();
  await page.keyboard.press("Enter");
  await page.getByText(/Not saved\. Can’t reach Parley/).waitFor();
  expect(await editField(page).inputValue()).toBe("にほん");
  await page.reload();
  await editField(page).waitFor();
  expect(await editField(page).inputValue()).toBe("にほん");
  proxy.open();
  await waitForChat(page);
  await page.getByRole("button", { name: "Save" }).click();
  await chatPage(page).message("にほん").waitFor();
  await editField(page).waitFor({ state: "detached" });
});

it("a deletion can be undone, and otherwise leaves a placeholder for everybody", async () => {
  const path = await fixture.createChannelPath("gallery");
  const proxy = await startUnreliableProxy(fixture.url);
  const [ada, grace, linus] = await Promise.all([
    loggedInPerson(fixture.browser, fixture.url, "Euler", { path }),
    loggedInPerson(fixture.browser, fixture.url, "Gauss", { path }),
    loggedInPerson(fixture.browser, proxy.url, "Riemann", { path }),
  ]);
  await attach(ada.page, [await sampleImages.png()]);
  await sendMessage(ada.page, "look at this");
  for (const { page } of [grace, linus]) await messageRow(page, "look at this").getByRole("img").waitFor();
  proxy.close();
  await linus.page.getByText(/Reconnecting/).waitFor();

  await waitForAck(ada.page, "look at this");
  await stopClock(ada.page);
  await chooseInMenu(ada.page, "look at this", "Delete message");
  await ada.page.waitForFunction(() => document.activeElement?.textContent === "Undo");
  expect(await chatPage(ada.page).message("look at this").count()).toBe(0);
  await ada.page.keyboard.press("Enter");
  await chatPage(ada.page).message("look at this").waitFor();

  await chooseInMenu(ada.page, "look at this", "Delete message");
  await ada.page.getByRole("button", { name: "Undo" }).waitFor();
  await ada.page.clock.runFor(undoMs);
  await chatPage(grace.page).message("Message deleted").waitFor();
  await ada.page.getByRole("button", { name: "Undo" }).waitFor({ state: "detached" });
  proxy.open();
  for (const { page } of [ada, grace, linus]) {
    await chatPage(page).message("Message deleted").waitFor();
    expect(await chatPage(page).messages.getByRole("img").count()).toBe(0);
    expect(await chatPage(page).message("look at this").count()).toBe(0);
  }
  await grace.page.reload();
  await chatPage(grace.page).message("Message deleted").waitFor();
});

it("a deletion takes effect at once when the page is closed, and waits while the server is unreachable", async () => {
  const path = await fixture.createChannelPath("exit");
  const proxy = await startUnreliableProxy(fixture.url);
  const [ada, grace] = await Promise.all([
    loggedInPerson(fixture.browser, proxy.url, "Lovelace", { path }),
    loggedInPerson(fixture.browser, fixture.url, "Babbage", { path }),
  ]);
  for (const text of ["one", "two"]) await sendMessage(ada.page, text);
  await chatPage(grace.page).message("two").waitFor();
  proxy.close();
  await ada.page.getByText(/Reconnecting/).waitFor();
  await chooseInMenu(ada.page, "two", "Delete message");
  await ada.page.getByText(/will be deleted when you are back/).waitFor();
  proxy.open();
  await chatPage(grace.page).message("two").waitFor({ state: "detached" });

  // With the clock stopped, only closing the page can trigger the deletion.
  await waitForAck(ada.page, "one");
  await stopClock(ada.page);
  await chooseInMenu(ada.page, "one", "Delete message");
  await ada.page.getByRole("button", { name: "Undo" }).waitFor();
  await ada.page.goto("about:blank");
  await chatPage(grace.page).message("one").waitFor({ state: "detached" });
});

it("the menu to edit and delete opens by the keyboard and by a long press", async () => {
  const path = await fixture.createChannelPath("keys");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether", { path });
  await sendAndWaitForAck(page, "mine");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith("Reply"));
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-haspopup") === "menu");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  await page.waitForFunction(() => document.activeElement?.textContent === "Delete message");
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "hidden" });

  await longPress(page, "mine");
  await page.getByRole("menuitem", { name: "Edit message" }).click();
  await editField(page).waitFor();
});

it.each([
  ["from left to right", "en-GB"],
  ["from right to left", "ar-XB"],
])("an edited text in a page %s is aligned like others of its direction", async (direction, locale) => {
  const channel = direction.replaceAll(" ", "-");
  const path = await fixture.createChannelPath(channel, "said in English", "נאמר בעברית");
  for (const [text, wrong] of [
    ["edited in English", "editde"],
    ["נערך בעברית", "נעךר"],
  ] as const) {
    const { message } = (await fixture.host.send(channel, wrong)).body;
    await fixture.host.patch(`/api/channels/${channel}/messages/${message.id}`, { text });
  }
  const { page } = await newPerson(fixture.browser, fixture.url, { locale });
  await page.context().addCookies([cookieOf(await member(fixture.url, `Reader ${direction}`))]);
  await page.goto(path);
  await page.getByText("נערך בעברית", { exact: true }).waitFor();
  const [english, hebrew, editedEnglish, editedHebrew] = await page.getByRole("log").evaluate((list) =>
    [...list.querySelectorAll("article p")].map((words) => {
      const range = document.createRange();
      range.selectNodeContents(words);
      const { left, right } = range.getBoundingClientRect();
      return { left, right };
    }),
  );
  expect(editedEnglish!.left).toBeCloseTo(english!.left);
  expect(editedHebrew!.right).toBeCloseTo(hebrew!.right);
});
