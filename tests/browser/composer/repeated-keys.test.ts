import type { Page } from "playwright-core";
import { serverWithHost } from "#tests/support/server-with-host";
import { chooseInMenu, messageRow, openMenu, waitForRowFocus } from "#tests/support/message-menu";
import { chatPage, createChannel } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { sendAndWaitForAck, waitForAck } from "#tests/support/sent-messages";

const fixture = serverWithHost();

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const composerFocused = (page: Page) => page.waitForFunction(() => document.activeElement?.id === "composer");

/** Holds a key until it has taken effect, and longer. */
async function hold(page: Page, key: string, outcome: () => Promise<unknown>): Promise<void> {
  await page.keyboard.down(key);
  await outcome();
  // The browser marks these events as repeats.
  for (let times = 0; times < 4; times += 1) await page.keyboard.down(key);
  await page.keyboard.up(key);
}

it("a held Enter that saves an edit does not send the draft in the composer", async () => {
  const path = await fixture.createChannelPath("edits");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Ada", { path });
  await sendAndWaitForAck(page, "mine");
  await chatPage(page).composer.fill("half a thought");
  await chooseInMenu(page, "mine", "Edit message");
  await page.getByRole("textbox", { name: "Edit message" }).fill("mine, mended");
  await hold(page, "Enter", () => composerFocused(page));
  expect(await chatPage(page).composer.inputValue()).toBe("half a thought");
  await page.keyboard.type(", whole");
  await page.keyboard.press("Enter");
  await waitForAck(page, "half a thought, whole");
  expect(await fixture.textsOf("edits")).toEqual(["mine, mended", "half a thought, whole"]);
});

it("a held Enter that completes a name does not send the message", async () => {
  const path = await fixture.createChannelPath("names", "hello");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Grace", { path });
  await chatPage(page).composer.pressSequentially("@Ho");
  await page.getByRole("option", { name: "Host" }).waitFor();
  await hold(page, "Enter", () => page.getByRole("listbox").waitFor({ state: "detached" }));
  expect(await chatPage(page).composer.inputValue()).toBe("@Host ");
  await page.keyboard.type("hi");
  await page.keyboard.press("Enter");
  await waitForAck(page, "hi");
  expect(await fixture.textsOf("names")).toEqual(["hello", "@Host hi"]);
});

it("a held Enter that goes to another channel does not send its draft", async () => {
  const path = await fixture.createChannelPath("left-here");
  await fixture.createChannelPath("elsewhere");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Linus", { path });
  await chatPage(page).composer.fill("unfinished");
  await chatPage(page).channel("elsewhere").click();
  await page.waitForURL("**/c/elsewhere");
  await composerFocused(page);
  expect(await chatPage(page).composer.inputValue()).toBe("");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("left");
  await hold(page, "Enter", () => page.waitForURL("**/c/left-here"));
  await composerFocused(page);
  expect(await chatPage(page).composer.inputValue()).toBe("unfinished");

  await createChannel(page, "just-made");
  await page.waitForURL("**/c/just-made");
  await sendAndWaitForAck(page, "first");
  expect(await fixture.textsOf("left-here")).toEqual([]);
});

it("a held Enter that opens a menu chooses nothing in it", async () => {
  const path = await fixture.createChannelPath("menus", "hello");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether", { path });
  await chatPage(page).composer.fill("kept");
  await openMenu(page, "hello");
  await page.keyboard.press("Escape");
  await messageRow(page, "hello").focus();
  await hold(page, "Enter", () => page.getByRole("menu").waitFor());
  expect(await page.getByRole("menu").count()).toBe(1);
  expect(await page.getByRole("group", { name: "Replying to Host" }).count()).toBe(0);
  expect(await chatPage(page).composer.inputValue()).toBe("kept");
  await page.keyboard.press("Enter");
  await page.getByRole("group", { name: "Replying to Host" }).waitFor();
  expect(await fixture.textsOf("menus")).toEqual(["hello"]);
});

it("a held Enter presses a button once", async () => {
  const path = await fixture.createChannelPath("chips", "hello");
  const { message } = (await fixture.host.send("chips", "like it")).body;
  await fixture.host.put(`/api/channels/chips/messages/${message.id}/reactions`, { emoji: "👍", on: true });
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Riemann", { path });
  const chip = messageRow(page, "like it").getByRole("button", { name: /👍/ });
  await chip.focus();
  await hold(page, "Enter", () => chip.getByText("2", { exact: true }).waitFor());
  expect(await chip.getAttribute("aria-pressed")).toBe("true");
});

it("a held Escape closes one thing only", async () => {
  const path = await fixture.createChannelPath("layers", "hello");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Gauss", { path });
  await sendAndWaitForAck(page, "mine");
  await chooseInMenu(page, "hello", "Reply");
  const reply = page.getByRole("group", { name: "Replying to Host" });
  await reply.waitFor();
  await chooseInMenu(page, "mine", "Edit message");
  await page.getByRole("textbox", { name: "Edit message" }).and(page.locator(":focus")).waitFor();
  await hold(page, "Escape", () => composerFocused(page));
  expect(await reply.count()).toBe(1);
  await page.keyboard.press("Escape");
  await reply.waitFor({ state: "detached" });
});

it("a held R that starts a reply types nothing, while a held letter in the composer repeats", async () => {
  const path = await fixture.createChannelPath("letters", "hello");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Curie", { path });
  await messageRow(page, "hello").focus();
  await waitForRowFocus(page, "hello");
  await hold(page, "r", () => composerFocused(page));
  expect(await chatPage(page).composer.inputValue()).toBe("");
  await hold(page, "o", () => page.waitForFunction(() => document.querySelector("textarea")?.value === "o"));
  expect(await chatPage(page).composer.inputValue()).toBe("ooooo");
});

it("Enter on a touch keyboard makes a new line, and the button sends", async () => {
  const path = await fixture.createChannelPath("thumbs");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hopper", { ...phone, path });
  const { composer } = chatPage(page);
  expect(await composer.getAttribute("enterkeyhint")).toBe("enter");
  await composer.tap();
  await page.keyboard.type("one");
  await page.keyboard.press("Enter");
  await page.keyboard.type("two");
  expect(await composer.inputValue()).toBe("one\ntwo");
  await page.getByRole("button", { name: "Send", exact: true }).tap();
  await waitForAck(page, "two");
  expect(await fixture.textsOf("thumbs")).toEqual(["one\ntwo"]);
});
