import type { Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { touchscreenOf } from "#tests/support/touchscreen";
import { chooseInMenu, messageRow, openMenu } from "#tests/support/message-menu";
import { chatPage, scrollUp } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { serverWithHost } from "#tests/support/server-with-host";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverWithHost();

const items = (page: Page) =>
  page.getByRole("menuitem").evaluateAll((all) => all.map((item) => item.querySelector("span")?.textContent));
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const forAll = ["Reply", "React", "Copy message link", "Copy text", "Mark unread"];

it("the menu in an archived channel offers only copying, and deleting a message of one's own", async () => {
  const path = await fixture.createChannelPath("attic");
  const { message } = (await fixture.host.send("attic", "said by another")).body;
  await fixture.host.put(`/api/channels/attic/messages/${message.id}/reactions`, { emoji: "👍", on: true });
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Germain", { path });
  await sendAndWaitForAck(page, "said by me");
  await fixture.host.patch("/api/channels/attic", { archived: true });
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
  const path = await fixture.createChannelPath("hall", "said by another");
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
  const path = await fixture.createChannelPath("porch", "by the door");
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
  const path = await fixture.createChannelPath("copies", "one", "**two**");
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
  const path = await fixture.createChannelPath("uncopied", "one");
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
  const path = await fixture.createChannelPath("ladder", ...above);
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
  for (const word of ["one", "two", "three"]) await fixture.host.send("ladder", word);
  await page.getByRole("button", { name: "3 new messages" }).waitFor();
  expect(await menu.boundingBox()).toEqual(before);
  await page.getByRole("menuitem", { name: "Reply" }).click();
  await page.getByRole("group", { name: "Replying to Host" }).waitFor();

  await chatPage(page).message(text).click({ button: "right" });
  await menu.waitFor();
  await fixture.host.send("ladder", "four");
  await page.getByRole("button", { name: "4 new messages" }).waitFor();
  expect(await menu.count()).toBe(1);
  await page.mouse.move(10, 10);
  await chatPage(page).messages.evaluate((list) => list.scrollBy(0, -200));
  await menu.waitFor({ state: "detached" });
});

it("the server's HTML leaves out the message toolbars, which the page adds later", async () => {
  const path = await fixture.createChannelPath("cellar", "first of all");
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
