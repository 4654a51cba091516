import type { Page } from "playwright-core";
import { attach } from "#tests/support/attaching";
import { newPerson } from "#tests/support/browser";
import { startGate } from "#tests/support/unreliable-proxy";
import { serverWithHost } from "#tests/support/server-with-host";
import { cookieOf, member } from "#tests/support/http";
import { chooseInMenu, messageRow, pressLong } from "#tests/support/message-menu";
import { arrival, personInside, say, sayAndSettle, seen, settled, stopClock } from "#tests/support/page";
import { pictures } from "#tests/support/pictures";

const place = serverWithHost();

/** How long one can take a deletion back, in milliseconds. */
const undoTime = 5_000;

const editField = (page: Page) => page.getByRole("textbox", { name: "Edit message" });

it("an edit reaches everybody: live, and whoever was away; with a mark that tells when", async () => {
  const path = await place.room("workshop");
  const gate = await startGate(place.url);
  const [ada, grace, linus] = await Promise.all([
    personInside(place.browser, place.url, "Ada", { path }),
    personInside(place.browser, place.url, "Grace", { path }),
    personInside(place.browser, gate.url, "Linus", { path }),
  ]);
  await say(ada.page, "a tyop");
  for (const { page } of [grace, linus]) await seen(page).message("a tyop").waitFor();
  gate.shut();
  await linus.page.getByText(/Reconnecting/).waitFor();

  await chooseInMenu(ada.page, "a tyop", "Edit message");
  await ada.page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Edit message");
  expect(await editField(ada.page).inputValue()).toBe("a tyop");
  await editField(ada.page).fill("a typo");
  await ada.page.keyboard.press("Enter");
  for (const { page } of [ada, grace]) {
    await seen(page).message("a typo").waitFor();
    await messageRow(page, "a typo").getByText("edited", { exact: true }).hover();
    await page.locator("[data-tooltip-bubble]", { hasText: /^Edited .*\d{4}/ }).waitFor();
    expect(await seen(page).message("a tyop").count()).toBe(0);
  }
  await ada.page.waitForFunction(() => document.activeElement?.id === "composer");
  gate.open();
  await seen(linus.page).message("a typo").waitFor();
  expect(await seen(linus.page).message("a tyop").count()).toBe(0);
  // An edit is not something new: nothing is read out, and nothing counts as unread.
  const told = grace.page.locator("main [aria-live=polite]", { hasText: "Ada:" });
  await told.waitFor({ state: "attached" });
  expect(await told.textContent()).toBe("Ada: a tyop");
  expect([...ada.complaints, ...grace.complaints]).toEqual([]);
});

it("whoever edits hears that the message was edited elsewhere meanwhile, and loses nothing of what they type", async () => {
  const path = await place.room("hands");
  const { page, context } = await personInside(place.browser, place.url, "Bose", { path });
  await sayAndSettle(page, "first version");
  const other = await context.newPage();
  await other.goto(page.url());
  await arrival(other);
  for (const each of [page, other]) await chooseInMenu(each, "first version", "Edit message");
  await editField(other).fill("right hand");
  await editField(page).fill("left hand");
  await page.keyboard.press("Enter");
  await seen(page).message("left hand").waitFor();

  const notice = other.getByText(
    "This message was changed elsewhere. Saving replaces that change; cancelling shows it.",
  );
  await notice.waitFor();
  expect(await page.getByText(/changed elsewhere/).count()).toBe(0);
  expect(await editField(other).inputValue()).toBe("right hand");
  await editField(other).press("Enter");
  await seen(page).message("right hand").waitFor();
  await notice.waitFor({ state: "detached" });
});

it("nobody can change what others wrote", async () => {
  const path = await place.room("glass");
  const { page } = await personInside(place.browser, place.url, "Turing", { path });
  await place.host.send("glass", "not yours");
  await seen(page).message("not yours").waitFor();
  await messageRow(page, "not yours").hover();
  await messageRow(page, "not yours").getByRole("button", { name: "More actions for Host’s message" }).click();
  await page.getByRole("menuitem", { name: "Copy message link" }).waitFor();
  for (const name of ["Edit message", "Delete message"])
    expect(await page.getByRole("menuitem", { name }).count()).toBe(0);
});

it("an edit is left by Escape, waits for the input method, survives the reload and a server that is away", async () => {
  const path = await place.room("desk");
  const gate = await startGate(place.url);
  const { page } = await personInside(place.browser, gate.url, "Hopper", { path });
  await say(page, "first words");
  await chooseInMenu(page, "first words", "Edit message");
  await editField(page).fill("other words");
  await page.keyboard.press("Escape");
  await seen(page).message("first words").waitFor();

  await chooseInMenu(page, "first words", "Edit message");
  await editField(page).fill("にほん");
  await editField(page).dispatchEvent("keydown", { key: "Enter", isComposing: true, keyCode: 229, bubbles: true });
  gate.shut();
  await page.keyboard.press("Enter");
  await page.getByText(/Not saved\. Can’t reach Parley/).waitFor();
  expect(await editField(page).inputValue()).toBe("にほん");
  await page.reload();
  await editField(page).waitFor();
  expect(await editField(page).inputValue()).toBe("にほん");
  gate.open();
  await arrival(page);
  await page.getByRole("button", { name: "Save" }).click();
  await seen(page).message("にほん").waitFor();
  await editField(page).waitFor({ state: "detached" });
});

it("a deletion can be undone; done, it leaves a line without words or images for everybody", async () => {
  const path = await place.room("gallery");
  const gate = await startGate(place.url);
  const [ada, grace, linus] = await Promise.all([
    personInside(place.browser, place.url, "Euler", { path }),
    personInside(place.browser, place.url, "Gauss", { path }),
    personInside(place.browser, gate.url, "Riemann", { path }),
  ]);
  await attach(ada.page, [await pictures.png()]);
  await say(ada.page, "look at this");
  for (const { page } of [grace, linus]) await messageRow(page, "look at this").getByRole("img").waitFor();
  gate.shut();
  await linus.page.getByText(/Reconnecting/).waitFor();

  await settled(ada.page, "look at this");
  await stopClock(ada.page);
  await chooseInMenu(ada.page, "look at this", "Delete message");
  await ada.page.waitForFunction(() => document.activeElement?.textContent === "Undo");
  expect(await seen(ada.page).message("look at this").count()).toBe(0);
  await ada.page.keyboard.press("Enter");
  await seen(ada.page).message("look at this").waitFor();

  await chooseInMenu(ada.page, "look at this", "Delete message");
  await ada.page.getByRole("button", { name: "Undo" }).waitFor();
  await ada.page.clock.runFor(undoTime);
  await seen(grace.page).message("Message deleted").waitFor();
  await ada.page.getByRole("button", { name: "Undo" }).waitFor({ state: "detached" });
  gate.open();
  for (const { page } of [ada, grace, linus]) {
    await seen(page).message("Message deleted").waitFor();
    expect(await seen(page).messages.getByRole("img").count()).toBe(0);
    expect(await seen(page).message("look at this").count()).toBe(0);
  }
  await grace.page.reload();
  await seen(grace.page).message("Message deleted").waitFor();
});

it("a deletion is done at once when the page goes away, and waits when the server does", async () => {
  const path = await place.room("exit");
  const gate = await startGate(place.url);
  const [ada, grace] = await Promise.all([
    personInside(place.browser, gate.url, "Lovelace", { path }),
    personInside(place.browser, place.url, "Babbage", { path }),
  ]);
  for (const text of ["one", "two"]) await say(ada.page, text);
  await seen(grace.page).message("two").waitFor();
  gate.shut();
  await ada.page.getByText(/Reconnecting/).waitFor();
  await chooseInMenu(ada.page, "two", "Delete message");
  await ada.page.getByText(/will be deleted when you are back/).waitFor();
  gate.open();
  await seen(grace.page).message("two").waitFor({ state: "detached" });

  // With its clock stopped, only its going away can make it delete.
  await settled(ada.page, "one");
  await stopClock(ada.page);
  await chooseInMenu(ada.page, "one", "Delete message");
  await ada.page.getByRole("button", { name: "Undo" }).waitFor();
  await ada.page.goto("about:blank");
  await seen(grace.page).message("one").waitFor({ state: "detached" });
});

it("by the keyboard alone, and by a long press", async () => {
  const path = await place.room("keys");
  const { page } = await personInside(place.browser, place.url, "Noether", { path });
  await sayAndSettle(page, "mine");
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

  await pressLong(page, "mine");
  await page.getByRole("menuitem", { name: "Edit message" }).click();
  await editField(page).waitFor();
});

it.each([
  ["from left to right", "en-GB"],
  ["from right to left", "ar-XB"],
])("in a page %s an edited text stands on the side of the others that run its way", async (direction, locale) => {
  const room = direction.replaceAll(" ", "-");
  const path = await place.room(room, "said in English", "נאמר בעברית");
  for (const [text, wrong] of [
    ["edited in English", "editde"],
    ["נערך בעברית", "נעךר"],
  ] as const) {
    const { message } = (await place.host.send(room, wrong)).body;
    await place.host.patch(`/api/channels/${room}/messages/${message.id}`, { text });
  }
  const { page } = await newPerson(place.browser, place.url, { locale });
  await page.context().addCookies([cookieOf(await member(place.url, `Reader ${direction}`))]);
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
