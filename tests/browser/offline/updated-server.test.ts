import type { Page } from "playwright-core";
import { newPerson } from "#tests/support/browser";
import { startUnreliableProxy } from "#tests/support/unreliable-proxy";
import { serverWithHost } from "#tests/support/server-with-host";
import { refuseLateScripts, pageScripts } from "#tests/support/blocked-scripts";
import { messageRow, openMenu } from "#tests/support/message-menu";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson, logIn } from "#tests/support/login";
import { sendAndWaitForAck } from "#tests/support/sent-messages";

const fixture = serverWithHost();

const updated = (page: Page) => page.getByText(/^Parley was updated\. Reload the page; what you wrote is kept\./);
const notLoaded = (page: Page) => page.getByText(/^Couldn’t load part of the page\./);

/** Reloads the page without its lazy scripts. @returns makes them available again */
async function reloadWithoutLazyScripts(
  page: Page,
  answer: { status: number } | "nothing",
): Promise<() => Promise<void>> {
  const release = await refuseLateScripts(page, answer);
  await page.reload();
  await waitForChat(page);
  return release;
}

async function clickMenuButton(page: Page, text: string): Promise<void> {
  await messageRow(page, text).hover();
  await messageRow(page, text).getByRole("button", { name: "More actions for your message" }).click();
}

it("each action that needs a script which the updated server no longer has asks for a reload", async () => {
  const path = await fixture.createChannelPath("updates");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Ada", { path });
  await sendAndWaitForAck(page, "before");
  await reloadWithoutLazyScripts(page, { status: 404 });

  const actions: ((page: Page) => Promise<void>)[] = [
    () => clickMenuButton(page, "before"),
    () => page.keyboard.press("Control+k"),
    () => page.getByRole("button", { name: /Show who$/ }).click(),
    () => page.getByRole("button", { name: "New channel" }).click(),
    () => page.getByRole("button", { name: "Images in this channel" }).click(),
  ];
  for (const act of actions) {
    await act(page);
    await updated(page).waitFor();
    await page.getByRole("button", { name: "Dismiss" }).click();
    await updated(page).waitFor({ state: "detached" });
  }
});

it("the request to reload appears once, even when some lazy parts were loaded before", async () => {
  const path = await fixture.createChannelPath("halfway");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether", { path });
  await sendAndWaitForAck(page, "before");
  await openMenu(page, "before");
  await page.keyboard.press("Escape");
  await page.route(pageScripts, (route) => route.fulfill({ status: 404 }));
  const images = page.getByRole("button", { name: "Images in this channel" });
  await images.click();
  await updated(page).waitFor();
  expect(await page.getByRole("complementary", { name: /^Images in/ }).count()).toBe(0);
  expect(await images.getAttribute("aria-expanded")).toBe("false");
});

it("reading and writing go on without the lazy scripts, and a reload brings them and keeps the draft", async () => {
  const path = await fixture.createChannelPath("going-on");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Grace", { path });
  const release = await reloadWithoutLazyScripts(page, { status: 404 });
  await fixture.host.send("going-on", "read");
  await chatPage(page).message("read").waitFor();
  await sendAndWaitForAck(page, "written");
  await chatPage(page).composer.fill("half a sen");
  await clickMenuButton(page, "written");
  await updated(page).waitFor();
  await release();
  const reloaded = page.waitForEvent("load");
  await page.getByRole("button", { name: "Reload" }).click();
  await reloaded;
  await updated(page).waitFor({ state: "detached" });
  await waitForChat(page);
  expect(await chatPage(page).composer.inputValue()).toBe("half a sen");
  await openMenu(page, "written");
});

it("a lazy part that failed offline loads as soon as the network is back", async () => {
  const path = await fixture.createChannelPath("tunnel");
  const proxy = await startUnreliableProxy(fixture.url);
  const { page } = await loggedInPerson(fixture.browser, proxy.url, "Linus", { path });
  await sendAndWaitForAck(page, "hello?");
  const release = await reloadWithoutLazyScripts(page, "nothing");
  proxy.close();
  await page.getByText(/Reconnecting/).waitFor();
  await clickMenuButton(page, "hello?");
  await notLoaded(page).waitFor();
  expect(await updated(page).count()).toBe(0);
  await release();
  proxy.open();
  await notLoaded(page).waitFor({ state: "detached" });
  await openMenu(page, "hello?");
});

describe("a response in a shape that this page does not know", () => {
  it("asks for a reload and loses nothing when it comes over HTTP", async () => {
    const path = await fixture.createChannelPath("other-answers");
    const { page, consoleErrors } = await loggedInPerson(fixture.browser, fixture.url, "Turing", { path });
    await sendAndWaitForAck(page, "before");
    await chatPage(page).composer.fill("half a sen");
    await page.route("**/api/channels/other-answers/images**", (route) =>
      route.fulfill({ json: { items: [{ id: 1 }], cursor: null } }),
    );
    await page.getByRole("button", { name: "Images in this channel" }).click();
    await updated(page).waitFor();
    await chatPage(page).message("before").waitFor();
    expect(await chatPage(page).composer.inputValue()).toBe("half a sen");
    await page.unroute("**/api/channels/other-answers/images**");
    const reloaded = page.waitForEvent("load");
    await page.getByRole("button", { name: "Reload" }).click();
    await reloaded;
    await waitForChat(page);
    expect(await chatPage(page).composer.inputValue()).toBe("half a sen");
    expect(await updated(page).count()).toBe(0);
    expect(consoleErrors).toEqual([]);
  });

  it("asks for a reload and loses nothing when it comes over the socket", async () => {
    const path = await fixture.createChannelPath("other-events");
    const { page, consoleErrors } = await newPerson(fixture.browser, fixture.url);
    await page.routeWebSocket(/socket\.io/, (socket) => {
      const server = socket.connectToServer();
      server.onMessage((packet) =>
        socket.send(
          String(packet)
            .replace('"channel:changes",{', '"channel:changes",{"patches":[],"')
            .replace('"patches":[],""', '"patches":[],"was-'),
        ),
      );
    });
    await logIn(page, "Hopper", path);
    await chatPage(page).composer.fill("half a sen");
    await fixture.host.send("other-events", "said in a later version");
    await updated(page).waitFor();
    expect(await chatPage(page).composer.inputValue()).toBe("half a sen");
    expect(consoleErrors).toEqual([]);
  });
});
