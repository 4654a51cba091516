import type { Locator, Page } from "playwright-core";
import { attach, attachmentButton } from "#tests/support/attachments";
import { sendNumberedImages } from "#tests/support/numbered-images";
import { serverWithHost } from "#tests/support/server-with-host";
import { messageRow } from "#tests/support/message-menu";
import { chatPage, createChannel, scrollUp } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { goOffline } from "#tests/support/page-conditions";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { sampleImages } from "#tests/support/sample-images";

const fixture = serverWithHost();

const waitForComposerFocus = (page: Page) =>
  page.waitForFunction(() => document.activeElement?.matches("textarea#composer"));
const waitForFocusOn = async (page: Page, element: Locator) =>
  page.waitForFunction((it) => it === document.activeElement, await element.elementHandle());
const waitForAnyFocus = (page: Page) => page.waitForFunction(() => document.activeElement !== document.body);
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const channelMenu = (page: Page, name: string) =>
  chatPage(page).channels.getByRole("button", { name: `More actions for #${name}` });

type Panel = [name: string, opener: (page: Page) => Locator, opened: (page: Page) => Locator];

const panels: readonly Panel[] = [
  ["the menu of a message", (page) => button(page, "More actions for your message"), (page) => page.getByRole("menu")],
  [
    "the reaction picker",
    (page) => button(page, "React").last(),
    (page) => page.getByRole("dialog", { name: "Choose a reaction" }),
  ],
  ["the emoji picker", (page) => button(page, "Emoji"), (page) => page.getByRole("dialog", { name: "Emoji" })],
  [
    "a profile card",
    (page) => chatPage(page).messages.getByRole("button", { name: "Ada", exact: true }),
    (page) => page.getByRole("dialog", { name: "About Ada" }),
  ],
  ["who is here", (page) => button(page, /Show who$/), (page) => page.getByRole("dialog", { name: "Who’s here" })],
  ["the menu of a channel", (page) => channelMenu(page, "panels"), (page) => page.getByRole("menu")],
  ["the order of the channels", (page) => button(page, "Sort channels"), (page) => page.getByRole("menu")],
  ["the account menu", (page) => button(page, /^You are/), (page) => page.getByRole("menu")],
  [
    "the keyboard shortcuts",
    (page) => button(page, "Keyboard shortcuts"),
    (page) => page.getByRole("dialog", { name: "Keyboard shortcuts" }),
  ],
  [
    "the gallery",
    (page) => button(page, "Images in this channel"),
    (page) => page.getByRole("complementary", { name: /^Images/ }),
  ],
  [
    "a new channel",
    (page) => button(page, "New channel"),
    (page) => page.getByRole("textbox", { name: "Channel name" }),
  ],
  ["an image", (page) => button(page, "Enlarge: plate 1"), (page) => page.getByRole("dialog")],
];

it("a panel opened by a key gives the focus back on Escape", async () => {
  const path = await fixture.createChannelPath("panels");
  await sendNumberedImages(fixture.host, "panels", 1);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Ada", { path });
  await sendAndWaitForAck(page, "mine");
  for (const [, opener, opened] of panels) {
    await opener(page).press("Enter");
    await opened(page).and(page.locator(":focus-within")).waitFor();
    await page.keyboard.press("Escape");
    await opened(page).waitFor({ state: "detached" });
    await waitForFocusOn(page, opener(page));
  }
});

it("a button that disappears when pressed leaves the focus in its part of the page", async () => {
  const path = await fixture.createChannelPath("vanishing");
  for (let line = 1; line <= 60; line += 1) await fixture.host.send("vanishing", `line ${line}`);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Grace", { path: `${path}/99` });
  await button(page, "OK").press("Enter");
  await waitForComposerFocus(page);
  await scrollUp(page, 600);
  await button(page, "Jump to latest").press("Enter");
  await button(page, "Jump to latest").waitFor({ state: "detached" });
  await waitForComposerFocus(page);
  await attach(page, [await sampleImages.png()]);
  await attachmentButton(page, 1).press("Delete");
  await waitForComposerFocus(page);
  await fixture.createChannelPath("news");
  await fixture.host.send("news", "something new");
  await button(page, "Mark all as read").press("Enter");
  await button(page, "Mark all as read").waitFor({ state: "detached" });
  await waitForFocusOn(page, chatPage(page).channel(/vanishing/));
});

it("leaving, joining or archiving a channel does not lose the focus", async () => {
  await fixture.createChannelPath("shed");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Linus");
  await createChannel(page, "barn");
  await chatPage(page).heading.filter({ hasText: "barn" }).waitFor();
  await waitForComposerFocus(page);
  await chooseByKeys(page, "shed", "Leave");
  await chatPage(page).channel(/shed/).waitFor({ state: "detached" });
  await waitForFocusOn(page, chatPage(page).channel(/barn/));

  await page.getByRole("button", { name: /^Other channels/ }).press("Enter");
  await chooseByKeys(page, "shed", "Rejoin");
  await page.getByRole("button", { name: /^Other channels/ }).waitFor({ state: "detached" });
  await waitForAnyFocus(page);

  await chooseByKeys(page, "barn", "Archive for everyone");
  await page.getByText(/is archived\. This channel is read-only/).waitFor();
  await waitForAnyFocus(page);
  await chooseByKeys(page, "barn", "Leave");
  await chatPage(page).heading.filter({ hasText: "general" }).waitFor();
  await waitForComposerFocus(page);
});

it("a channel archived while one writes in it moves the focus to the notice", async () => {
  const path = await fixture.createChannelPath("closing");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether", { path });
  await page.keyboard.type("half a wo");
  await fixture.host.patch("/api/channels/closing", { archived: true });
  const notice = page.getByText(/is archived\. This channel is read-only/);
  await notice.waitFor();
  await waitForFocusOn(page, notice);
  await fixture.host.patch("/api/channels/closing", { archived: false });
  await chatPage(page).composer.waitFor();
  await waitForComposerFocus(page);
});

it("sending and editing return the focus to the composer, and discarding keeps it in the page", async () => {
  const path = await fixture.createChannelPath("desk");
  const person = await loggedInPerson(fixture.browser, fixture.url, "Hopper", { path });
  const { page } = person;
  await sendAndWaitForAck(page, "first");
  await waitForComposerFocus(page);
  for (const end of ["Enter", "Escape"]) {
    await page.keyboard.press("ArrowUp");
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Edit message");
    await page.keyboard.type("!");
    await page.keyboard.press(end);
    await chatPage(page).message("first!").waitFor();
    await waitForComposerFocus(page);
  }
  await goOffline(person);
  await page.keyboard.type("second");
  await page.keyboard.press("Enter");
  await chatPage(page).message("second").waitFor();
  await fixture.host.patch("/api/channels/desk", { archived: true });
  await person.context.setOffline(false);
  const failed = chatPage(page).messages.getByRole("article").filter({ hasText: "second" });
  await failed.getByRole("button", { name: "Discard" }).press("Enter");
  await failed.waitFor({ state: "detached" });
  await waitForAnyFocus(page);
});

it("deleting a message focuses Undo, and restoring it focuses the composer", async () => {
  const path = await fixture.createChannelPath("shredder");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Curie", { path });
  await sendAndWaitForAck(page, "stays");
  await messageRow(page, "stays").press("Enter");
  await page.getByRole("menuitem", { name: "Delete message" }).press("Enter");
  await waitForFocusOn(page, button(page, "Undo"));
  await page.keyboard.press("Enter");
  await chatPage(page).message("stays").waitFor();
  await waitForComposerFocus(page);
});

async function chooseByKeys(page: Page, channel: string, item: string): Promise<void> {
  await channelMenu(page, channel).press("Enter");
  await page.getByRole("menuitem", { name: item }).press("Enter");
  await page.getByRole("menu").waitFor({ state: "detached" });
}
