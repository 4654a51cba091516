import { violations } from "#tests/support/accessibility";
import { editDatabase, expireSession } from "#tests/support/edit-database";
import { newPerson } from "#tests/support/browser";
import { breakDocument } from "#tests/support/broken-document";
import { personBehindProxy } from "#tests/support/person-behind-proxy";
import { serverWithHost } from "#tests/support/server-with-host";
import { cookieOf, member } from "#tests/support/http";
import {
  waitForChat,
  createChannel,
  logOut,
  loggedInPerson,
  sendMessage,
  sendAndWaitForAck,
  chatPage,
  waitForAck,
} from "#tests/support/chat-page";
import { startServer } from "#tests/support/server";

const fixture = serverWithHost();

it("an empty channel invites its first words, and has the focus where one writes them", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Ada");
  await createChannel(page, "Herbarium");
  await page.getByRole("heading", { name: "No messages in #Herbarium yet" }).waitFor();
  await chatPage(page).composer.and(page.locator(":focus")).waitFor();
  await sendAndWaitForAck(page, "Moss, found under the stairs");
  await page.getByRole("heading", { name: /^No messages in/ }).waitFor({ state: "detached" });
  await page.getByText("This is the start of #Herbarium.").waitFor();
});

it.each(["no-preference", "reduce"] as const)(
  "a list that does not come at once shows its shape, though not in the first moment (motion: %s)",
  async (reducedMotion) => {
    const path = await fixture.createChannel(`slow-${reducedMotion}`);
    await fixture.host.send(`slow-${reducedMotion}`, "here at last");
    const name = reducedMotion === "reduce" ? "Noether" : "Grace";
    const { page, proxy } = await personBehindProxy(fixture, name, "/c/general");
    await page.emulateMedia({ reducedMotion });
    const link = chatPage(page).channel(path.slice(3));
    await link.waitFor();
    proxy.freeze();
    await link.click();
    const shape = page.getByLabel("Loading messages");
    await shape.waitFor();
    const delays = await shape
      .locator("> *")
      .evaluate((element) => element.getAnimations().map(({ effect }) => effect?.getTiming().delay));
    expect(delays).toEqual([150]);
    proxy.close();
    proxy.open();
    await chatPage(page).message("here at last").waitFor();
    expect(await shape.count()).toBe(0);
  },
);

it("a server that restarts says so, and what one writes meanwhile goes out when it is back", async () => {
  const own = await startServer();
  const { page } = await loggedInPerson(fixture.browser, own.url, "Linus");
  await chatPage(page).composer.fill("half a se");
  await own.stop();
  const notice = page.getByText("Parley is restarting. What you write will go out as soon as it’s back.");
  await notice.waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type("ntence");
  await page.keyboard.press("Enter");
  await chatPage(page).message("half a sentence").waitFor();
  await own.restart();
  await waitForAck(page, "half a sentence");
  await notice.waitFor({ state: "detached" });
});

it("logged out in another tab, one is at the door, which says so and holds the name", async () => {
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

it("whose session has ended while they were away is told so, and that the name is somebody else's now", async () => {
  const own = await startServer();
  const { page } = await loggedInPerson(fixture.browser, own.url, "Turing");
  expireSession(own, "Turing");
  await member(own.url, "Turing");
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

it("who makes too many channels is told how long to wait, and the name stays", async () => {
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Cantor");
  const make = (name: string) => context.request.post(`${fixture.url}/api/channels`, { data: { name } });
  const many = Array.from({ length: 50 }, (_, number) => `aleph-${number}`);
  for (const answer of await Promise.all(many.map(make))) expect(answer.status()).toBe(201);
  await createChannel(page, "One more");
  await page.getByText(/^You’re sending too fast\. Wait \d minutes\.$/).waitFor();
  expect(await page.getByRole("textbox", { name: "Channel name" }).inputValue()).toBe("One more");
});

it("who writes faster than is allowed sees that it waits, and why", async () => {
  const own = await startServer({
    environment: { MESSAGE_BURST: "2", MESSAGE_RATE: "1" },
    // What is allowed comes with time, and here none passes.
    imports: ["tests/support/stopped-clock.mjs"],
  });
  const { page } = await loggedInPerson(fixture.browser, own.url, "Gauss");
  for (const text of ["one", "two"]) await sendAndWaitForAck(page, text);
  await sendMessage(page, "three");
  const row = page.getByRole("article").filter({ hasText: "three" });
  await row.getByText("Not sent yet, still trying. You’re sending too fast. Wait a moment.").waitFor();
  await row.getByText("Waiting to send").waitFor();
  expect(await violations(page)).toEqual([]);
});

describe("in the place of a page", () => {
  it("that broke there is a sentence and a button, and reloading brings the page when it can", async () => {
    const own = await startServer();
    const { page } = await loggedInPerson(fixture.browser, own.url, "Curie");
    editDatabase(own, "ALTER TABLE messages RENAME TO lost_messages");
    expect((await page.goto("/c/general"))?.status()).toBe(500);
    await page.getByRole("heading", { name: "This page broke" }).waitFor();
    editDatabase(own, "ALTER TABLE lost_messages RENAME TO messages");
    await page.getByRole("button", { name: "Reload" }).click();
    await waitForChat(page);
  });

  it.each([
    ["en-GB", "This page broke", "Reload"],
    ["es-MX", "Esta página ha fallado", "Recargar"],
  ])(
    "that broke with all that stands around it, too, as one reads (%s), in the light one has chosen",
    async (...said) => {
      const [locale, title, reload] = said;
      const path = await fixture.createChannel(`breaking-${locale.slice(0, 2)}`);
      const { page, context } = await newPerson(fixture.browser, fixture.url, { locale });
      const reader = await member(fixture.url, `Reader ${locale.slice(0, 2)}`);
      await context.addCookies([cookieOf(reader), { name: "parley_look", value: "theme=dark", url: fixture.url }]);
      const isInside = () => page.locator("header [aria-haspopup=dialog]").waitFor();
      await page.goto(path);
      await isInside();
      await breakDocument(page);
      await page.getByRole("heading", { name: title }).waitFor();
      await page.locator(`html[data-theme=dark][lang=${locale.slice(0, 2)}]`).waitFor();
      await page.getByRole("button", { name: reload }).click();
      await isInside();
    },
  );

  it.each([
    ["is not there", "/nowhere/at/all", "Euler"],
    ["cannot be there, since its address is broken,", "/c/%ff", "Gauss"],
  ])("that %s is a sentence, and the way to Parley", async (_, path, name) => {
    const { page } = await loggedInPerson(fixture.browser, fixture.url, name);
    expect((await page.goto(path))?.status()).toBe(404);
    await page.getByRole("heading", { name: "Page not found" }).waitFor();
    await page.getByRole("link", { name: "Go to Parley" }).click();
    await waitForChat(page);
  });
});
