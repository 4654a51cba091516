import type { Page } from "playwright-core";
import { attach } from "#tests/support/attachments";
import { serverWithHost } from "#tests/support/server-with-host";
import { chooseInMenu, messageRow, waitForRowFocus } from "#tests/support/message-menu";
import { chatPage } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { goOffline } from "#tests/support/page-conditions";
import { sendAndWaitForAck, sendMessage, waitForAck } from "#tests/support/sent-messages";
import { sampleImages } from "#tests/support/sample-images";

const fixture = serverWithHost();

const replyBar = (page: Page, name: string) => page.getByRole("group", { name: `Replying to ${name}` });
const quote = (page: Page, reply: string, name: string | RegExp) =>
  messageRow(page, reply).getByRole("button", { name });

it("a reply quotes its message for everybody, with later edits and deletion", async () => {
  const path = await fixture.createChannelPath("question");
  const [ada, grace] = await Promise.all([
    loggedInPerson(fixture.browser, fixture.url, "Ada", { path }),
    loggedInPerson(fixture.browser, fixture.url, "Grace", { path }),
  ]);
  await sendMessage(ada.page, "who has the *key*?");
  await waitForAck(ada.page, "who has the key?");
  await chatPage(grace.page).message("key").waitFor();
  await chooseInMenu(grace.page, "key", "Reply");
  await replyBar(grace.page, "Ada").getByText("who has the key?").waitFor();
  await grace.page.waitForFunction(() => document.activeElement?.id === "composer");
  await sendAndWaitForAck(grace.page, "me");
  await replyBar(grace.page, "Ada").waitFor({ state: "detached" });
  for (const { page } of [ada, grace]) await quote(page, "me", "In reply to Ada: who has the key?").waitFor();

  const { body } = await fixture.host.get<{ messages: { id: string }[] }>("/api/channels/question/messages");
  const edited = await ada.page.request.patch(`/api/channels/question/messages/${body.messages[0]?.id}`, {
    data: { text: "who has the keys?" },
  });
  expect(edited.status()).toBe(200);
  for (const { page } of [ada, grace]) await quote(page, "me", "In reply to Ada: who has the keys?").waitFor();
  await ada.page.request.delete(`/api/channels/question/messages/${body.messages[0]?.id}`);
  for (const { page } of [ada, grace]) await quote(page, "me", "In reply to Ada: This message was deleted.").waitFor();
  await grace.page.reload();
  await quote(grace.page, "me", "In reply to Ada: This message was deleted.").waitFor();
  expect([...ada.consoleErrors, ...grace.consoleErrors]).toEqual([]);
});

it("the quote leads to the quoted message, and the browser's back to the reply", async () => {
  const path = await fixture.createChannelPath("tower");
  const { body } = await fixture.host.send("tower", "at the bottom");
  for (let floor = 1; floor <= 80; floor += 1) await fixture.host.send("tower", `floor ${floor}`);
  const replyTo = body.message.id;
  await fixture.host.post("/api/channels/tower/messages", {
    clientId: crypto.randomUUID(),
    text: "from above",
    replyTo,
  });
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Curie", { path });
  await quote(page, "from above", "In reply to Host: at the bottom").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/c/tower/1");
  await waitForRowFocus(page, "at the bottom");
  expect(await messageRow(page, "at the bottom").getAttribute("aria-current")).toBe("location");
  await page.goBack();
  await page.waitForURL("**/c/tower/82");
  await waitForRowFocus(page, "from above");
});

it("the quoted message is kept with the draft, and removed by Escape or its button", async () => {
  const path = await fixture.createChannelPath("desk");
  await fixture.host.send("desk", "a question");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hopper", { path });
  await chooseInMenu(page, "a question", "Reply");
  await replyBar(page, "Host").waitFor();
  await chatPage(page).composer.fill("half an answer");
  await chatPage(page).channel("general").click();
  await page.waitForURL("**/c/general");
  await replyBar(page, "Host").waitFor({ state: "detached" });
  await chatPage(page).channel("desk").click();
  await replyBar(page, "Host").waitFor();
  await page.reload();
  await replyBar(page, "Host").waitFor();
  expect(await chatPage(page).composer.inputValue()).toBe("half an answer");

  // Escape cancels the reply only when the draft is empty.
  await chatPage(page).composer.press("Escape");
  await replyBar(page, "Host").waitFor();
  await chatPage(page).composer.fill("");
  await chatPage(page).composer.press("Escape");
  await replyBar(page, "Host").waitFor({ state: "detached" });
  await chooseInMenu(page, "a question", "Reply");
  await replyBar(page, "Host").getByRole("button", { name: "Cancel reply" }).click();
  await replyBar(page, "Host").waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement?.id === "composer");
  await sendAndWaitForAck(page, "by the way");
  expect(
    await messageRow(page, "by the way")
      .getByRole("button", { name: /^In reply/ })
      .count(),
  ).toBe(0);
});

it("a reply written offline is sent as a reply", async () => {
  const path = await fixture.createChannelPath("train");
  await fixture.host.send("train", "are you there?");
  const [ada, grace] = await Promise.all([
    loggedInPerson(fixture.browser, fixture.url, "Lovelace", { path }),
    loggedInPerson(fixture.browser, fixture.url, "Babbage", { path }),
  ]);
  await chatPage(ada.page).message("are you there?").waitFor();
  await chooseInMenu(ada.page, "are you there?", "Reply");
  await replyBar(ada.page, "Host").waitFor();
  await goOffline(ada);
  await sendMessage(ada.page, "in a tunnel");
  await quote(ada.page, "in a tunnel", "In reply to Host: are you there?").waitFor();
  await ada.context.setOffline(false);
  await quote(grace.page, "in a tunnel", "In reply to Host: are you there?").waitFor();
  await waitForAck(ada.page, "in a tunnel");
});

it("a reply can have images, and quote one", async () => {
  const path = await fixture.createChannelPath("pictures");
  const [ada, grace] = await Promise.all([
    loggedInPerson(fixture.browser, fixture.url, "Euler", { path }),
    loggedInPerson(fixture.browser, fixture.url, "Gauss", { path }),
  ]);
  await sendAndWaitForAck(ada.page, "show me");
  await chatPage(grace.page).message("show me").waitFor();
  await chooseInMenu(grace.page, "show me", "Reply");
  await replyBar(grace.page, "Euler").waitFor();
  await attach(grace.page, [await sampleImages.png()]);
  await grace.page.keyboard.press("Enter");
  const reply = chatPage(ada.page)
    .messages.getByRole("article")
    .filter({ has: ada.page.getByRole("img") })
    .last();
  await reply.getByRole("button", { name: "In reply to Euler: show me" }).waitFor();
  await reply.getByRole("button", { name: "More actions for Gauss’s message" }).waitFor({ state: "attached" });
  await reply.hover({ position: { x: 5, y: 5 } });
  await reply.getByRole("button", { name: "Reply", exact: true }).click();
  await replyBar(ada.page, "Gauss").getByText("Image", { exact: true }).waitFor();
  await sendAndWaitForAck(ada.page, "beautiful");
  await quote(grace.page, "beautiful", "In reply to Gauss: Image").waitFor();
});
