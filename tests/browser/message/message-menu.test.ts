import type { Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { touchscreenOf } from "#tests/support/touchscreen";
import { member, type Visitor } from "#tests/support/http";
import { chooseInMenu, messageRow, openMenu, waitForRowFocus } from "#tests/support/message-menu";
import { loggedInPerson, scrollUp, sendAndWaitForAck, chatPage, stopClock } from "#tests/support/chat-page";
import { serverAndBrowser } from "#tests/support/server-and-browser";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverAndBrowser();
let host: Visitor;
beforeAll(async () => {
  host = await member(fixture.url, "Host");
});

async function createChannel(name: string, ...texts: string[]): Promise<string> {
  await host.post("/api/channels", { name });
  for (const text of texts) await host.send(name, text);
  return `/c/${name}`;
}

const items = (page: Page) =>
  page.getByRole("menuitem").evaluateAll((all) => all.map((item) => item.querySelector("span")?.textContent));
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const forAll = ["Reply", "React", "Copy message link", "Copy text", "Mark unread"];

it("the menu in an archived channel offers only copying, and deleting a message of one's own", async () => {
  await host.post("/api/channels", { name: "attic" });
  const { message } = (await host.send("attic", "said by another")).body;
  await host.put(`/api/channels/attic/messages/${message.id}/reactions`, { emoji: "👍", on: true });
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Germain", { path: "/c/attic" });
  await sendAndWaitForAck(page, "said by me");
  await host.patch("/api/channels/attic", { archived: true });
  await page.getByText(/is archived\. This channel is read-only/).waitFor();

  await openMenu(page, "said by me");
  expect(await items(page)).toEqual([...forAll.slice(2), "Delete message"]);
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
  const row = messageRow(page, "said by another");
  await row.hover();
  expect(await row.getByRole("button", { name: "Reply" }).count()).toBe(0);
  expect(await row.getByRole("button", { name: /👍/ }).getAttribute("aria-disabled")).toBe("true");
});

it("the menu of any message opens by its button, a right click and a long press", async () => {
  const path = await createChannel("hall", "said by another");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Ada", { path });
  await sendAndWaitForAck(page, "said by me");
  await openMenu(page, "said by another");
  expect(await items(page)).toEqual(forAll);
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });

  await chatPage(page).message("said by me").click({ button: "right" });
  await page.getByRole("menu", { name: "Your message" }).waitFor();
  expect(await items(page)).toEqual([...forAll, "Edit message", "Delete message"]);
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });

  const { touch } = await touchscreenOf(page);
  const box = await chatPage(page).message("said by another").boundingBox();
  await touch("touchStart", { x: (box?.x ?? 0) + 80, y: (box?.y ?? 0) + (box?.height ?? 0) - 2 });
  await page.getByRole("menu", { name: "Message from Host" }).waitFor();
  await touch("touchEnd");
});

it("a long press on the author's name opens the menu, and a tap shows the profile card", async () => {
  const path = await createChannel("porch", "by the door");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Lamarr", { ...phone, path });
  const name = messageRow(page, "by the door").getByRole("button", { name: "Host", exact: true });
  const card = page.getByRole("dialog", { name: "About Host" });
  const menu = page.getByRole("menu", { name: "Message from Host" });
  const { touch } = await touchscreenOf(page);
  const box = await name.boundingBox();
  await touch("touchStart", { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 10 });
  await menu.waitFor();
  await touch("touchEnd");
  await page.getByRole("menuitem", { name: "Reply" }).tap();
  await page.getByRole("group", { name: "Replying to Host" }).waitFor();
  await menu.waitFor({ state: "detached" });
  expect(await card.count()).toBe(0);
  await name.tap();
  await card.waitFor();
});

it("the menu copies the message's link and its text", async () => {
  const path = await createChannel("copies", "one", "**two**");
  const permissions = ["clipboard-read", "clipboard-write"];
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Grace", { path, permissions });
  await chooseInMenu(page, "two", "Copy message link");
  await waitUntil(async () => (await copied(page)) === `${fixture.url}/c/copies/2`);
  await page.getByRole("status").getByText("Link copied").waitFor();
  await chooseInMenu(page, "two", "Copy text");
  await waitUntil(async () => (await copied(page)) === "**two**");
  await page.getByRole("status").getByText("Text copied").waitFor();
});

it("the menu reports that the browser blocks the clipboard", async () => {
  const path = await createChannel("uncopied", "one");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Shannon", { path });
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("No.", "NotAllowedError"));
  });
  await chooseInMenu(page, "one", "Copy text");
  await page.getByRole("status").getByText("Couldn’t copy: your browser doesn’t allow it.").waitFor();
  expect(await page.getByText("Text copied").count()).toBe(0);
});

const above = Array.from({ length: 60 }, (_, index) => `step ${index + 1}`);

it("the menu stays open while new messages arrive, and closes when the list is scrolled", async () => {
  const path = await createChannel("ladder", ...above);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hopper", { path });
  await scrollUp(page, 600);
  const text = await page.evaluate(() => {
    const box = document.querySelector("[role=log]")?.getBoundingClientRect();
    const inView = (row: Element) => row.getBoundingClientRect().top > (box?.top ?? 0) + 150;
    return [...document.querySelectorAll("article")].find(inView)?.querySelector(".prose")?.textContent ?? "";
  });
  await openMenu(page, text);
  const menu = page.getByRole("menu");
  const before = await menu.boundingBox();
  for (const word of ["one", "two", "three"]) await host.send("ladder", word);
  await page.getByRole("button", { name: "3 new messages" }).waitFor();
  expect(await menu.boundingBox()).toEqual(before);
  await page.getByRole("menuitem", { name: "Reply" }).click();
  await page.getByRole("group", { name: "Replying to Host" }).waitFor();

  await chatPage(page).message(text).click({ button: "right" });
  await menu.waitFor();
  await host.send("ladder", "four");
  await page.getByRole("button", { name: "4 new messages" }).waitFor();
  expect(await menu.count()).toBe(1);
  await page.mouse.move(10, 10);
  await chatPage(page).messages.evaluate((list) => list.scrollBy(0, -200));
  await menu.waitFor({ state: "detached" });
});

/** The texts of the rows whose toolbar is visible. */
const rowsWithToolbar = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("article")]
      .filter((row) => {
        const toolbar = row.querySelector("[aria-haspopup=menu]")?.parentElement;
        return toolbar && getComputedStyle(toolbar).opacity === "1";
      })
      .map((row) => row.querySelector(".prose")?.textContent),
  );

it("only one row shows its toolbar: the one under the mouse or with the keyboard focus, whichever changed last", async () => {
  const path = await createChannel("bench", "first", "second", "third");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Franklin", { path });
  await openMenu(page, "first");
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
  await messageRow(page, "third").hover();
  expect(await rowsWithToolbar(page)).toEqual(["third"]);
  await page.keyboard.press("ArrowDown");
  await waitForRowFocus(page, "second");
  expect(await rowsWithToolbar(page)).toEqual(["second"]);
  await messageRow(page, "first").hover();
  expect(await rowsWithToolbar(page)).toEqual(["first"]);
});

it("arrow keys move between messages and single keys reply and edit, but not while typing", async () => {
  const path = await createChannel("stairs", ...Array.from({ length: 60 }, (_, index) => `step ${index + 1}`));
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether", { path });
  await sendAndWaitForAck(page, "mine");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowUp");
  await waitForRowFocus(page, "step 60");
  await page.keyboard.press("Home");
  await waitForRowFocus(page, "step 1");
  await page.keyboard.press("ArrowDown");
  await waitForRowFocus(page, "step 2");
  await page.keyboard.press("End");
  await waitForRowFocus(page, "mine");

  await page.keyboard.press("Enter");
  await page.getByRole("menu", { name: "Your message" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
  await waitForRowFocus(page, "mine");
  await page.keyboard.press("e");
  const field = page.getByRole("textbox", { name: "Edit message" });
  await field.waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Edit message");
  await page.keyboard.press("Home");
  await page.keyboard.type("re+ ");
  expect(await field.inputValue()).toBe("re+ mine");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.id === "composer");

  await messageRow(page, "step 60").focus();
  await page.keyboard.press("e");
  await page.keyboard.press("r");
  await page.getByRole("group", { name: "Replying to Host" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "composer");
  await page.keyboard.type("r");
  expect(await chatPage(page).composer.inputValue()).toBe("r");
  expect(await field.count()).toBe(0);
});

it("the focus stays in the row of a deleted message", async () => {
  const path = await createChannel("shredder");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Lovelace", { path });
  await sendAndWaitForAck(page, "away with it");
  await stopClock(page);
  await messageRow(page, "away with it").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menu").waitFor();
  await page.keyboard.press("ArrowUp");
  await page.waitForFunction(() => document.activeElement?.textContent === "Delete message");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.textContent === "Undo");
  await page.clock.runFor(5_000);
  await chatPage(page).message("Message deleted").waitFor();
  await waitForRowFocus(page, "Message deleted");
});

it("the server's HTML leaves out the message toolbars, which the page adds later", async () => {
  const path = await createChannel("cellar", "first of all");
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Curie", { path });
  await messageRow(page, "first of all")
    .getByRole("button", { name: "More actions for" })
    .waitFor({ state: "attached" });
  const withoutScripts = await newPerson(fixture.browser, fixture.url, { javaScriptEnabled: false });
  await withoutScripts.context.addCookies(await context.cookies());
  await withoutScripts.page.goto(path);
  await chatPage(withoutScripts.page).message("first of all").waitFor();
  expect(
    await messageRow(withoutScripts.page, "first of all").getByRole("button", { name: "More actions for" }).count(),
  ).toBe(0);
});

it("the unread divider appears above the first unread message, even the first of the channel", async () => {
  const path = await createChannel("origin", "alpha", "beta");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Riemann", { path });
  await chooseInMenu(page, "alpha", "Mark unread");
  await chatPage(page)
    .channel(/origin.*2 unread/)
    .waitFor();
  await chatPage(page).channel("general").click();
  await page.waitForURL("**/c/general");
  await chatPage(page)
    .channel(/origin/)
    .click();
  const divider = chatPage(page).messages.getByRole("separator", { name: "New messages" });
  await divider.waitFor();
  const [dividerBox, firstBox] = [await divider.boundingBox(), await chatPage(page).message("alpha").boundingBox()];
  expect(dividerBox?.y).toBeLessThan(firstBox?.y ?? 0);
  // The day divider and the unread divider are merged into one.
  expect(await chatPage(page).messages.getByRole("separator").count()).toBe(1);
  expect(await divider.getAttribute("aria-label")).toBe("Today, New messages");
});
