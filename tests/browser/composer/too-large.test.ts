import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { sendMessage } from "#tests/support/sent-messages";
import { serverAndBrowser } from "#tests/support/server-and-browser";
import { waitUntil } from "#tests/support/wait-until";
import { member } from "#tests/support/http";

const fixture = serverAndBrowser();

it.each([
  ["larger than a socket frame", 200_000, 0],
  ["made larger than a socket frame by another version of the page", 11, 200_000],
])("a message %s is not sent again, and its text stays", async (_, textLength, addedLetters) => {
  const grace = await member(fixture.url, `Grace ${addedLetters}`);
  const slug = await grace.createChannel(`freight ${addedLetters}`);
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, `Ada ${addedLetters}`, {
    path: `/c/${slug}`,
  });
  await context.addInitScript((length) => {
    const original = Object.getOwnPropertyDescriptor(WebSocket.prototype, "send")?.value;
    WebSocket.prototype.send = function send(data) {
      return original.call(
        this,
        String(data).replace("xxxxxxxxxxx", (text) => text + "x".repeat(length)),
      );
    };
  }, addedLetters);
  let frames = 0;
  page.on("websocket", (socket) =>
    socket.on("framesent", ({ payload }) => (frames += payload.length > 100_000 ? 1 : 0)),
  );
  const me = await page.evaluate(async () => String((await (await fetch("/api/session")).json()).member.id));
  await page.evaluate(
    ([memberId, channel, text]) =>
      new Promise((done, fail) => {
        indexedDB.open("parley").onsuccess = ({ target }) => {
          if (!(target instanceof IDBOpenDBRequest)) return;
          const transaction = target.result.transaction("outbox", "readwrite");
          const entry = {
            memberId,
            channel,
            text,
            clientId: crypto.randomUUID(),
            images: [],
            createdAt: new Date().toISOString(),
          };
          transaction.objectStore("outbox").add(entry);
          transaction.oncomplete = done;
          transaction.onerror = fail;
        };
      }),
    [me, slug, "x".repeat(textLength)] as const,
  );
  await page.reload();
  await page.getByText("Not sent. This is too large to send. Make it shorter.").waitFor();
  await waitForChat(page);
  await sendMessage(page, "afterwards");
  // Asked of the server: in the page the other message is taller than the window.
  const texts = async () => {
    const { body } = await grace.get<{ messages: { text: string }[] }>(`/api/channels/${slug}/messages`);
    return body.messages.map(({ text }) => text);
  };
  await waitUntil(async () => (await texts()).length > 0);
  expect(await texts()).toEqual(["afterwards"]);
  expect(frames).toBe(addedLetters === 0 ? 0 : 1);
  await page.reload();
  await page.getByText("Not sent. This is too large to send.").waitFor();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  expect(await chatPage(page).composer.inputValue()).toBe("x".repeat(textLength));
});
