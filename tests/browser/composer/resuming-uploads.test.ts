import type { Page } from "playwright-core";
import { attach, attachments, describeImage, attachmentButton } from "#tests/support/attachments";
import { newPerson } from "#tests/support/browser";
import { startUnreliableProxy } from "#tests/support/unreliable-proxy";
import { personBehindProxy } from "#tests/support/person-behind-proxy";
import { serverWithHost } from "#tests/support/server-with-host";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson, logIn } from "#tests/support/login";
import { waitForAck } from "#tests/support/sent-messages";
import { paddedPng, plainPng } from "#tests/support/large-images";

const fixture = serverWithHost();

/** The messages of a channel: texts, and images by width and alt text. */
const messagesIn = async (channel: string) =>
  (await fixture.messagesOf(channel)).map(({ text, images }) => ({
    text,
    images: images.map(({ width, alt }) => [width, alt]),
  }));

async function sendBothImages(page: Page, text: string): Promise<void> {
  await attach(page, [await paddedPng(41, 3_000_000), await paddedPng(42, 3_000_000)]);
  await describeImage(page, 2, "a lighthouse");
  await chatPage(page).composer.fill(text);
  await chatPage(page).composer.press("Enter");
  await chatPage(page).message(text).waitFor();
}

const withBothImages = (text: string) => [
  {
    text,
    images: [
      [41, ""],
      [42, "a lighthouse"],
    ],
  },
];

it("an upload interrupted at 90 % arrives once when the connection is back", async () => {
  const { page, proxy } = await personBehindProxy(fixture, "Ada", await fixture.createChannelPath("tunnel"));
  const held = proxy.uploads.holdAt(0.9);
  await sendBothImages(page, "from the train");
  await held;
  proxy.close();
  await chatPage(page).messages.getByText("Waiting to send").last().waitFor();
  expect(await messagesIn("tunnel")).toEqual([]);
  proxy.uploads.release();
  proxy.open();
  await waitForAck(page, "from the train");
  expect(await messagesIn("tunnel")).toEqual(withBothImages("from the train"));
});

it("an upload interrupted by a reload and by closing the tab arrives once", async () => {
  const { page, context, proxy } = await personBehindProxy(
    fixture,
    "Grace",
    await fixture.createChannelPath("harbour"),
  );
  const held = proxy.uploads.holdAt(0.5);
  await sendBothImages(page, "twice begun");
  await held;
  const heldAgain = proxy.uploads.holdAt(0.5);
  await page.reload();
  await chatPage(page).message("twice begun").waitFor();
  await chatPage(page).messages.getByRole("img", { name: "a lighthouse" }).waitFor();
  await heldAgain;
  await page.close();
  expect(await messagesIn("harbour")).toEqual([]);

  proxy.uploads.release();
  const next = await context.newPage();
  await next.goto("/c/harbour");
  await waitForAck(next, "twice begun");
  expect(await messagesIn("harbour")).toEqual(withBothImages("twice begun"));
});

it("an upload whose response is lost again and again makes one message", async () => {
  const { page, proxy } = await personBehindProxy(fixture, "Linus", await fixture.createChannelPath("echo"));
  proxy.uploads.loseNextAnswer();
  proxy.uploads.loseNextAnswer();
  // Without the socket, only the response to the upload confirms its arrival.
  proxy.open("api");
  await page.reload();
  await sendBothImages(page, "only once");
  await waitForAck(page, "only once");
  expect(proxy.uploads.lengths).toHaveLength(3);
  expect(await messagesIn("echo")).toEqual(withBothImages("only once"));
});

it("an upload cancelled after the server has received it is deleted, and returns to the composer", async () => {
  const { page, proxy } = await personBehindProxy(fixture, "Hopper", await fixture.createChannelPath("regret"));
  const responseHeld = proxy.uploads.holdAnswers();
  // Without the socket, nothing else confirms its arrival.
  proxy.open("api");
  await page.reload();
  await sendBothImages(page, "better not");
  await responseHeld;
  expect(await messagesIn("regret")).toHaveLength(1);
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await attachments(page).nth(1).waitFor();
  proxy.open();
  await chatPage(page).messages.getByText("Message deleted", { exact: true }).waitFor();
  expect(await messagesIn("regret")).toEqual([{ text: "", images: [] }]);
  expect(await attachments(page).count()).toBe(2);
  expect(await chatPage(page).composer.inputValue()).toBe("better not");
});

it("images that do not fit in the browser's storage are sent from memory, and the page warns before it is closed", async () => {
  const proxy = await startUnreliableProxy(fixture.url);
  const { page, context } = await newPerson(fixture.browser, proxy.url);
  // Set before the page writes anything, since Chromium caches the quota for a while.
  const devtools = await context.newCDPSession(page);
  await devtools.send("Storage.overrideQuotaForOrigin", { origin: proxy.url, quotaSize: 1_000_000 });
  await logIn(page, "Noether", await fixture.createChannelPath("attic"));
  void proxy.uploads.holdAt(0.5);
  await attach(page, [await paddedPng(41, 3_000_000), await paddedPng(42, 3_000_000)]);
  await page.getByText("Your browser is out of space for these images").waitFor();
  await describeImage(page, 2, "a lighthouse");
  await chatPage(page).composer.fill("heavy luggage");
  await chatPage(page).composer.press("Enter");
  await page.getByText("Keep the page open until it’s sent").waitFor();
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => (dialogs.push(dialog.type()), void dialog.dismiss()));
  await page.reload({ timeout: 2_000 }).catch(() => undefined);
  expect(dialogs).toEqual(["beforeunload"]);
  proxy.uploads.release();
  await waitForAck(page, "heavy luggage");
  expect(await messagesIn("attic")).toEqual(withBothImages("heavy luggage"));
});

it("attached images and their alt texts are shared by all tabs and survive a reload until they are sent", async () => {
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Gauss", {
    path: await fixture.createChannelPath("study"),
  });
  await attach(page, [await plainPng(41), await plainPng(42), await plainPng(43)]);
  await describeImage(page, 2, "a lighthouse");
  await page.getByRole("button", { name: "Remove image 3" }).click();
  await page.reload();
  await attachments(page).nth(1).waitFor();
  expect(await attachments(page).count()).toBe(2);
  const other = await context.newPage();
  await other.goto("/c/study");
  await attachmentButton(other, 2).waitFor();
  await attach(other, [await plainPng(44)]);
  await attachmentButton(page, 3).waitFor();
  await other.getByRole("button", { name: "Remove image 3" }).click();
  await attachmentButton(page, 3).waitFor({ state: "detached" });
  expect(await attachmentButton(page, 2).getAttribute("aria-label")).toBe("Image 2 of 2: a lighthouse");

  await chatPage(page).composer.fill("at last");
  await chatPage(page).composer.press("Enter");
  await waitForAck(page, "at last");
  await attachments(other).first().waitFor({ state: "detached" });
  await other.reload();
  await waitForChat(other);
  expect(await attachments(other).count()).toBe(0);
  expect(await messagesIn("study")).toEqual(withBothImages("at last"));
});

it("the messages that an earlier version stored are sent with their image", async () => {
  const path = await fixture.createChannelPath("attic-box");
  const { page, context, proxy } = await personBehindProxy(fixture, "Euler", path);
  await page.goto("about:blank");
  proxy.close();
  await page.goto(`${proxy.url}/icon.svg`);
  const bytes = [...(await plainPng(45))];
  const memberId = await memberIdOf(fixture.url, await context.cookies());
  await page.evaluate(
    async ([id, channel, content]) => {
      const done = (request: IDBRequest) =>
        new Promise((resolve, reject) => {
          request.onsuccess = resolve;
          request.onerror = reject;
        });
      await done(indexedDB.deleteDatabase("parley"));
      const open = indexedDB.open("parley", 1);
      open.onupgradeneeded = () =>
        open.result.createObjectStore("outbox", { autoIncrement: true }).createIndex("clientId", "clientId");
      await done(open);
      const file = new File([new Uint8Array(content)], "old.png", { type: "image/png" });
      const common = { channel, createdAt: new Date().toISOString(), memberId: id };
      const outbox = open.result.transaction("outbox", "readwrite").objectStore("outbox");
      const image = { file, width: 45, height: 40, alt: "an heirloom" };
      await done(outbox.add({ ...common, clientId: crypto.randomUUID(), text: "words", image: null }));
      await done(outbox.add({ ...common, clientId: crypto.randomUUID(), text: "a picture", image }));
      open.result.close();
    },
    [memberId, "attic-box", bytes] as const,
  );
  proxy.open();
  await page.goto(path);
  await waitForAck(page, "words");
  await waitForAck(page, "a picture");
  const history = await messagesIn("attic-box");
  expect(history).toHaveLength(2);
  expect(history).toContainEqual({ text: "words", images: [] });
  expect(history).toContainEqual({ text: "a picture", images: [[45, "an heirloom"]] });
});

async function memberIdOf(url: string, cookies: { name: string; value: string }[]): Promise<string> {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const session: { member: { id: string } } = await (await fetch(`${url}/api/session`, { headers: { cookie } })).json();
  return session.member.id;
}
