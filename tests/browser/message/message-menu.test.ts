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

async function room(name: string, ...texts: string[]): Promise<string> {
  await host.post("/api/channels", { name });
  for (const text of texts) await host.send(name, text);
  return `/c/${name}`;
}

const items = (page: Page) =>
  page.getByRole("menuitem").evaluateAll((all) => all.map((item) => item.querySelector("span")?.textContent));
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const forAll = ["Reply", "React", "Copy message link", "Copy text", "Mark unread"];

it("offers in an archived channel only what changes nothing for others, and the way to take back what is one's own", async () => {
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

it("opens for everybody's messages alike: by the button, a right click and a long press", async () => {
  const path = await room("hall", "said by another");
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

it("opens also by a finger that rests on the name, and a tap there shows the member's card", async () => {
  const path = await room("porch", "by the door");
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

it("copies the link and the text", async () => {
  const path = await room("copies", "one", "**two**");
  const permissions = ["clipboard-read", "clipboard-write"];
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Grace", { path, permissions });
  await chooseInMenu(page, "two", "Copy message link");
  await waitUntil(async () => (await copied(page)) === `${fixture.url}/c/copies/2`);
  await page.getByRole("status").getByText("Link copied").waitFor();
  await chooseInMenu(page, "two", "Copy text");
  await waitUntil(async () => (await copied(page)) === "**two**");
  await page.getByRole("status").getByText("Text copied").waitFor();
});

it("says so where the browser lets nothing into the clipboard", async () => {
  const path = await room("uncopied", "one");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Shannon", { path });
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("No.", "NotAllowedError"));
  });
  await chooseInMenu(page, "one", "Copy text");
  await page.getByRole("status").getByText("Couldn’t copy: your browser doesn’t allow it.").waitFor();
  expect(await page.getByText("Text copied").count()).toBe(0);
});

const above = Array.from({ length: 60 }, (_, index) => `step ${index + 1}`);

it("stays open while others write below, and goes when one scrolls on", async () => {
  const path = await room("ladder", ...above);
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

/** The rows whose tools one sees. */
const toolsShown = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("article")]
      .filter((row) => {
        const tools = row.querySelector("[aria-haspopup=menu]")?.parentElement;
        return tools && getComputedStyle(tools).opacity === "1";
      })
      .map((row) => row.querySelector(".prose")?.textContent),
  );

it("shows the tools of one row: where the mouse is, or where one is by the keys", async () => {
  const path = await room("bench", "first", "second", "third");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Franklin", { path });
  await openMenu(page, "first");
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
  await messageRow(page, "third").hover();
  expect(await toolsShown(page)).toEqual(["third"]);
  await page.keyboard.press("ArrowDown");
  await waitForRowFocus(page, "second");
  expect(await toolsShown(page)).toEqual(["second"]);
  await messageRow(page, "first").hover();
  expect(await toolsShown(page)).toEqual(["first"]);
});

it("leads from message to message by arrows, and answers and edits by a key, but not while one writes", async () => {
  const path = await room("stairs", ...Array.from({ length: 60 }, (_, index) => `step ${index + 1}`));
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

it("keeps the focus in the row of a message that was deleted", async () => {
  const path = await room("shredder");
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

it("comes when the page is alive: in the HTML are the messages alone, which makes it half as long", async () => {
  const path = await room("cellar", "first of all");
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Curie", { path });
  await messageRow(page, "first of all")
    .getByRole("button", { name: "More actions for" })
    .waitFor({ state: "attached" });
  const still = await newPerson(fixture.browser, fixture.url, { javaScriptEnabled: false });
  await still.context.addCookies(await context.cookies());
  await still.page.goto(path);
  await chatPage(still.page).message("first of all").waitFor();
  expect(await messageRow(still.page, "first of all").getByRole("button", { name: "More actions for" }).count()).toBe(
    0,
  );
});

it("shows where the unread begin, also where that is the very beginning", async () => {
  const path = await room("origin", "alpha", "beta");
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
  const newLine = chatPage(page).messages.getByRole("separator", { name: "New messages" });
  await newLine.waitFor();
  const [line, first] = [await newLine.boundingBox(), await chatPage(page).message("alpha").boundingBox()];
  expect(line?.y).toBeLessThan(first?.y ?? 0);
  // One line says both that a day begins and that all of it is new.
  expect(await chatPage(page).messages.getByRole("separator").count()).toBe(1);
  expect(await newLine.getAttribute("aria-label")).toBe("Today, New messages");
});
