import type { Page } from "playwright-core";
import { attach, attachments, dispatchFiles } from "#tests/support/attachments";
import { channelMenu } from "#tests/support/channel-menu";
import { serverWithHost } from "#tests/support/server-with-host";
import { chatPage, createChannel } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { sendAndWaitForAck, sendMessage } from "#tests/support/sent-messages";
import { sampleImages } from "#tests/support/sample-images";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverWithHost();

const archivedNotice = (page: Page) => page.getByText(/is archived\. This channel is read-only/);
const draft = (page: Page) => page.getByRole("group", { name: "Your draft is kept." });

it("an archived channel can be read but not written in, and keeps drafts until it is unarchived", async () => {
  const [ada, grace] = await Promise.all([
    loggedInPerson(fixture.browser, fixture.url, "Lovelace"),
    loggedInPerson(fixture.browser, fixture.url, "Curie"),
  ]);
  await createChannel(ada.page, "plans");
  await chatPage(ada.page).heading.filter({ hasText: "plans" }).waitFor();
  await sendAndWaitForAck(ada.page, "the plan");
  await chatPage(grace.page).channel(/plans/).click();
  await chatPage(grace.page).message("the plan").waitFor();
  await chatPage(grace.page).composer.fill("half a thought");
  await (await channelMenu(ada.page, "plans")).getByRole("menuitem", { name: "Archive for everyone" }).click();
  for (const { page } of [ada, grace]) {
    await archivedNotice(page).waitFor();
    await chatPage(page).message("the plan").waitFor();
    expect(await chatPage(page).composer.count()).toBe(0);
  }
  await grace.page.getByText("Your draft is kept.").waitFor();
  await grace.page.getByRole("button", { name: /^Archived/ }).waitFor();

  await (await channelMenu(ada.page, "plans")).getByRole("menuitem", { name: "Unarchive" }).click();
  await chatPage(grace.page).composer.waitFor();
  await waitUntil(async () => (await chatPage(grace.page).composer.inputValue()) === "half a thought");
});

it("an archived channel is reopened for everybody by Undo", async () => {
  const [ada, grace] = await Promise.all([
    loggedInPerson(fixture.browser, fixture.url, "Ada"),
    loggedInPerson(fixture.browser, fixture.url, "Grace"),
  ]);
  await createChannel(ada.page, "slip");
  await chatPage(ada.page).heading.filter({ hasText: "slip" }).waitFor();
  await chatPage(grace.page).channel(/slip/).click();
  await chatPage(grace.page).composer.fill("half a thought");
  await (await channelMenu(ada.page, "slip")).getByRole("menuitem", { name: "Archive for everyone" }).click();
  await archivedNotice(grace.page).waitFor();
  const notice = ada.page.getByRole("status").filter({ hasText: "#slip is now archived." });
  await notice.getByRole("button", { name: "Undo" }).click();
  await notice.waitFor({ state: "detached" });
  for (const { page } of [ada, grace]) {
    await chatPage(page).composer.waitFor();
    expect(await archivedNotice(page).count()).toBe(0);
  }
  await waitUntil(async () => (await chatPage(grace.page).composer.inputValue()) === "half a thought");
});

it("an archived channel takes no dropped images, and says so", async () => {
  await fixture.createChannelPath("museum");
  await fixture.host.patch("/api/channels/museum", { archived: true });
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Hypatia", { path: "/c/museum" });
  await archivedNotice(page).waitFor();
  const alert = page.getByRole("alert").filter({ hasText: "Nothing attached: this channel is read-only." });
  await dispatchFiles(page, "drop", [await sampleImages.png()]);
  await alert.waitFor();
  expect(await page.getByText("Drop images to attach them").count()).toBe(0);
  await fixture.host.patch("/api/channels/museum", { archived: false });
  await chatPage(page).composer.waitFor();
  await alert.waitFor({ state: "detached" });
  expect(await attachments(page).count()).toBe(0);
});

it("a message sent too late to an archived channel keeps its text", async () => {
  const [ada, grace] = await Promise.all([
    loggedInPerson(fixture.browser, fixture.url, "Noether"),
    loggedInPerson(fixture.browser, fixture.url, "Meitner"),
  ]);
  await createChannel(ada.page, "closing");
  await chatPage(ada.page).heading.filter({ hasText: "closing" }).waitFor();
  await sendAndWaitForAck(ada.page, "closing soon");
  await chatPage(grace.page)
    .channel(/closing/)
    .click();
  await chatPage(grace.page).message("closing soon").waitFor();
  await grace.context.setOffline(true);
  await grace.page.getByText(/^You are offline\./).waitFor();
  await sendMessage(grace.page, "wait for me");
  await (await channelMenu(ada.page, "closing")).getByRole("menuitem", { name: "Archive for everyone" }).click();
  await archivedNotice(ada.page).waitFor();
  await grace.context.setOffline(false);
  await archivedNotice(grace.page).waitFor();
  await grace.page.getByText(/Not sent.*archived/).waitFor();
  await chatPage(grace.page).message("wait for me").waitFor();
  expect(await chatPage(ada.page).message("wait for me").count()).toBe(0);
});

it("a draft in an archived channel can be copied, discarded and restored", async () => {
  const path = await fixture.createChannelPath("studio");
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Lamarr", { path });
  // As on a page without https.
  await context.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.reload();
  await chatPage(page).composer.fill("a thought\nin two lines");
  await attach(page, [await sampleImages.png()]);
  await fixture.host.patch("/api/channels/studio", { archived: true });
  await draft(page).getByText("a thought").waitFor();
  expect(await draft(page).innerText()).toBe("a thought\nin two lines");
  await draft(page).getByRole("img", { name: "Image 1 of 1" }).waitFor();

  await page.getByRole("button", { name: "Copy text" }).click();
  await page.getByText("Copied", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Discard" }).press("Enter");
  await draft(page).waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement?.textContent === "Undo");
  await page.keyboard.press("Enter");
  await draft(page).getByRole("img", { name: "Image 1 of 1" }).waitFor();
  await page.getByRole("button", { name: "Discard" }).click();
  await draft(page).waitFor({ state: "detached" });

  await chatPage(page)
    .channel(/general/)
    .click();
  await chatPage(page).composer.press("Control+v");
  expect(await chatPage(page).composer.inputValue()).toBe("a thought\nin two lines");
  await page.goBack();
  await archivedNotice(page).waitFor();
  expect(await draft(page).count()).toBe(0);
});
