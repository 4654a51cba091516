import { waitForChat, loggedInPerson, sendMessage, chatPage } from "#tests/support/chat-page";
import { serverAndBrowser } from "#tests/support/server-and-browser";
import { waitUntil } from "#tests/support/wait-until";
import { member } from "#tests/support/http";

const fixture = serverAndBrowser();

it.each([
  ["larger than a frame itself", 200_000, 0],
  ["made larger than a frame on its way, by a page of another time", 11, 200_000],
])("what is %s is sent no second time, and its text stays", async (_, letters, more) => {
  const grace = await member(fixture.url, `Grace ${more}`);
  const slug = await grace.createChannel(`freight ${more}`);
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, `Ada ${more}`, { path: `/c/${slug}` });
  await context.addInitScript((length) => {
    const whole = Object.getOwnPropertyDescriptor(WebSocket.prototype, "send")?.value;
    WebSocket.prototype.send = function send(data) {
      return whole.call(
        this,
        String(data).replace("xxxxxxxxxxx", (text) => text + "x".repeat(length)),
      );
    };
  }, more);
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
          const work = target.result.transaction("outbox", "readwrite");
          const entry = {
            memberId,
            channel,
            text,
            clientId: crypto.randomUUID(),
            images: [],
            createdAt: new Date().toISOString(),
          };
          work.objectStore("outbox").add(entry);
          work.oncomplete = done;
          work.onerror = fail;
        };
      }),
    [me, slug, "x".repeat(letters)] as const,
  );
  await page.reload();
  await page.getByText("Not sent. This is too large to send. Make it shorter.").waitFor();
  await waitForChat(page);
  await sendMessage(page, "afterwards");
  // In the list it is above the other, which is higher than the window.
  const texts = async () => {
    const { body } = await grace.get<{ messages: { text: string }[] }>(`/api/channels/${slug}/messages`);
    return body.messages.map(({ text }) => text);
  };
  await waitUntil(async () => (await texts()).length > 0);
  expect(await texts()).toEqual(["afterwards"]);
  expect(frames).toBe(more === 0 ? 0 : 1);
  await page.reload();
  await page.getByText("Not sent. This is too large to send.").waitFor();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  expect(await chatPage(page).composer.inputValue()).toBe("x".repeat(letters));
});
