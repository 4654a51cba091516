import { violations } from "#tests/support/accessibility";
import { editDatabase, expireSession } from "#tests/support/edit-database";
import { newPerson } from "#tests/support/browser";
import { breakDocument } from "#tests/support/broken-document";
import { personBehindProxy } from "#tests/support/person-behind-proxy";
import { serverWithHost } from "#tests/support/server-with-host";
import { cookieOf, member } from "#tests/support/http";
import { chatPage, createChannel, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson, logOut } from "#tests/support/login";
import { sendAndWaitForAck, sendMessage, waitForAck } from "#tests/support/sent-messages";
import { startServer } from "#tests/support/server";

const fixture = serverWithHost();

it("an empty channel invites the first message, and focuses the composer", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Ada");
  await createChannel(page, "Herbarium");
  await page.getByRole("heading", { name: "No messages in #Herbarium yet" }).waitFor();
  await chatPage(page).composer.and(page.locator(":focus")).waitFor();
  await sendAndWaitForAck(page, "Moss, found under the stairs");
  await page.getByRole("heading", { name: /^No messages in/ }).waitFor({ state: "detached" });
  await page.getByText("This is the start of #Herbarium.").waitFor();
});

it.each(["no-preference", "reduce"] as const)(
  "a list that loads slowly shows a skeleton after a short delay (motion: %s)",
  async (reducedMotion) => {
    const path = await fixture.createChannelPath(`slow-${reducedMotion}`);
    await fixture.host.send(`slow-${reducedMotion}`, "here at last");
    const name = reducedMotion === "reduce" ? "Noether" : "Grace";
    const { page, proxy } = await personBehindProxy(fixture, name, "/c/general");
    await page.emulateMedia({ reducedMotion });
    const link = chatPage(page).channel(path.slice(3));
    await link.waitFor();
    proxy.freeze();
    await link.click();
    const skeleton = page.getByLabel("Loading messages");
    await skeleton.waitFor();
    const delays = await skeleton
      .locator("> *")
      .evaluate((element) => element.getAnimations().map(({ effect }) => effect?.getTiming().delay));
    expect(delays).toEqual([150]);
    proxy.close();
    proxy.open();
    await chatPage(page).message("here at last").waitFor();
    expect(await skeleton.count()).toBe(0);
  },
);

it("the page says that the server is restarting, and sends what was written meanwhile", async () => {
  const server = await startServer();
  const { page } = await loggedInPerson(fixture.browser, server.url, "Linus");
  await chatPage(page).composer.fill("half a se");
  await server.stop();
  const notice = page.getByText("Parley is restarting. What you write will go out as soon as it’s back.");
  await notice.waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type("ntence");
  await page.keyboard.press("Enter");
  await chatPage(page).message("half a sentence").waitFor();
  await server.restart();
  await waitForAck(page, "half a sentence");
  await notice.waitFor({ state: "detached" });
});

it("logging out in another tab shows the login screen, which says so and offers the name", async () => {
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Hopper");
  const other = await context.newPage();
  await other.goto("/c/general");
  await waitForChat(other);
  await logOut(other);
  await page.getByText("You logged out elsewhere, so your name is free again. Enter to continue.").waitFor();
  expect(await chatPage(page).nameField.inputValue()).toBe("Hopper");
  await page.getByText("This name is free.").waitFor();
  await chatPage(page).enterButton.click();
  await waitForChat(page);
});

it("an expired session shows the login screen, which says so and that the name was taken", async () => {
  const server = await startServer();
  const { page } = await loggedInPerson(fixture.browser, server.url, "Turing");
  expireSession(server, "Turing");
  await member(server.url, "Turing");
  await page.getByText("Your session has ended. Enter again to continue.").waitFor();
  expect(await chatPage(page).nameField.inputValue()).toBe("Turing");
  await page.getByText("Someone took this name while you were away.").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Turing 2" }).click();
  await page.getByText("This name is free.").waitFor();
  await chatPage(page).enterButton.click();
  await waitForChat(page);
  await page.getByRole("button", { name: "You are Turing 2" }).waitFor();
});

it("creating too many channels shows how long to wait, and keeps the name", async () => {
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Cantor");
  const make = (name: string) => context.request.post(`${fixture.url}/api/channels`, { data: { name } });
  const many = Array.from({ length: 50 }, (_, number) => `aleph-${number}`);
  for (const response of await Promise.all(many.map(make))) expect(response.status()).toBe(201);
  await createChannel(page, "One more");
  await page.getByText(/^You’re sending too fast\. Wait \d minutes\.$/).waitFor();
  expect(await page.getByRole("textbox", { name: "Channel name" }).inputValue()).toBe("One more");
});

it("a message over the rate limit shows that it waits, and why", async () => {
  const server = await startServer({
    environment: { MESSAGE_BURST: "2", MESSAGE_RATE: "1" },
    // The rate limit recovers with time, so the server's clock is stopped.
    imports: ["tests/support/stopped-clock.mjs"],
  });
  const { page } = await loggedInPerson(fixture.browser, server.url, "Gauss");
  for (const text of ["one", "two"]) await sendAndWaitForAck(page, text);
  await sendMessage(page, "three");
  const row = page.getByRole("article").filter({ hasText: "three" });
  await row.getByText("Not sent yet, still trying. You’re sending too fast. Wait a moment.").waitFor();
  await row.getByText("Waiting to send").waitFor();
  expect(await violations(page)).toEqual([]);
});

describe("the error page", () => {
  it("of a broken page has a reload button, which works when the server does again", async () => {
    const server = await startServer();
    const { page } = await loggedInPerson(fixture.browser, server.url, "Curie");
    editDatabase(server, "ALTER TABLE messages RENAME TO lost_messages");
    expect((await page.goto("/c/general"))?.status()).toBe(500);
    await page.getByRole("heading", { name: "This page broke" }).waitFor();
    editDatabase(server, "ALTER TABLE lost_messages RENAME TO messages");
    await page.getByRole("button", { name: "Reload" }).click();
    await waitForChat(page);
  });

  it.each([
    ["en-GB", "This page broke", "Reload"],
    ["es-MX", "Esta página ha fallado", "Recargar"],
  ])("of a broken document is in the reader's language (%s) and theme", async (...texts) => {
    const [locale, title, reload] = texts;
    const path = await fixture.createChannelPath(`breaking-${locale.slice(0, 2)}`);
    const { page, context } = await newPerson(fixture.browser, fixture.url, { locale });
    const reader = await member(fixture.url, `Reader ${locale.slice(0, 2)}`);
    await context.addCookies([cookieOf(reader), { name: "parley_look", value: "theme=dark", url: fixture.url }]);
    const waitForHeader = () => page.locator("header [aria-haspopup=dialog]").waitFor();
    await page.goto(path);
    await waitForHeader();
    await breakDocument(page);
    await page.getByRole("heading", { name: title }).waitFor();
    await page.locator(`html[data-theme=dark][lang=${locale.slice(0, 2)}]`).waitFor();
    await page.getByRole("button", { name: reload }).click();
    await waitForHeader();
  });

  it.each([
    ["does not exist", "/nowhere/at/all", "Euler"],
    ["has a malformed address", "/c/%ff", "Gauss"],
  ])("of a page that %s says so, and links to Parley", async (_, path, name) => {
    const { page } = await loggedInPerson(fixture.browser, fixture.url, name);
    expect((await page.goto(path))?.status()).toBe(404);
    await page.getByRole("heading", { name: "Page not found" }).waitFor();
    await page.getByRole("link", { name: "Go to Parley" }).click();
    await waitForChat(page);
  });
});
