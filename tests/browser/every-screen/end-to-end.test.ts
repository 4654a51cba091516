import { attach } from "#tests/support/attachments";
import { newPerson } from "#tests/support/browser";
import { httpClient } from "#tests/support/http";
import { chatPage, createChannel } from "#tests/support/chat-page";
import { loggedInPerson, logIn, logOut } from "#tests/support/login";
import { sendAndWaitForAck, sendMessage } from "#tests/support/sent-messages";
import { sampleImages } from "#tests/support/sample-images";
import { serverAndBrowser } from "#tests/support/server-and-browser";
import { connect } from "#tests/support/socket";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverAndBrowser();

it("two people log in, create a channel, talk, send an image, come back and log out", async () => {
  const [ada, grace] = await Promise.all([
    loggedInPerson(fixture.browser, fixture.url, "Ada"),
    loggedInPerson(fixture.browser, fixture.url, "Grace"),
  ]);
  const [adaPage, gracePage] = [chatPage(ada.page), chatPage(grace.page)];

  await createChannel(ada.page, "Engine room");
  await adaPage.heading.filter({ hasText: "Engine room" }).waitFor();
  await gracePage.channel(/Engine room/).click();
  await gracePage.heading.filter({ hasText: "Engine room" }).waitFor();
  expect(new URL(grace.page.url()).pathname).toBe("/c/engine-room");

  await sendMessage(ada.page, "Can you see this?");
  await gracePage.message("Can you see this?").waitFor();
  await sendMessage(grace.page, "I can.");
  await adaPage.message("I can.").waitFor();

  await attach(ada.page, [await sampleImages.png()]);
  await sendAndWaitForAck(ada.page, "And this?");
  const image = gracePage.messages
    .getByRole("button", { name: /image/i })
    .or(gracePage.messages.getByRole("img"))
    .first();
  await image.waitFor();
  await gracePage.message("And this?").waitFor();

  // A new member sees all of it in the server's HTML.
  const linus = await loggedInPerson(fixture.browser, fixture.url, "Linus", { path: "/c/engine-room" });
  for (const text of ["Can you see this?", "I can.", "And this?"]) await chatPage(linus.page).message(text).waitFor();
  const html = (await httpClient(fixture.url, await cookieOf(linus.context)).get<string>("/c/engine-room")).body;
  expect(html).toContain("Can you see this?");

  // The page saves the last channel a moment later.
  const graceVisitor = async () => httpClient(fixture.url, await cookieOf(grace.context));
  const lastChannel = async () =>
    (await (await graceVisitor()).get<{ lastChannel: string }>("/api/session")).body.lastChannel;
  await waitUntil(async () => (await lastChannel()) === "engine-room");

  // Grace closes the window and comes back: no login, the same channel.
  await grace.page.close();
  const back = await grace.context.newPage();
  await back.goto("/");
  await chatPage(back).message("And this?").waitFor();
  expect(new URL(back.url()).pathname).toBe("/c/engine-room");

  // From here on Chromium logs errors for requests that are refused because the session ends.
  expect([...ada.consoleErrors, ...grace.consoleErrors, ...linus.consoleErrors]).toEqual([]);

  // Logging out in one tab also ends the other tab's session and invalidates the cookie.
  const oldCookie = await cookieOf(ada.context);
  const otherTab = await ada.context.newPage();
  await otherTab.goto("/c/general");
  await chatPage(otherTab).composer.waitFor();
  await logOut(ada.page);
  await adaPage.nameField.waitFor();
  await chatPage(otherTab).nameField.waitFor();
  expect((await httpClient(fixture.url, oldCookie).get("/api/session")).status).toBe(401);
  await expect(connect(httpClient(fixture.url, oldCookie))).rejects.toMatchObject({ data: { code: "no_session" } });
});

it("a link to a channel works for somebody who has not logged in yet", async () => {
  await httpClient(fixture.url).login("Host");
  const { page, consoleErrors } = await newPerson(fixture.browser, fixture.url);
  await page.goto("/c/general");
  await page.getByText("#general").first().waitFor();
  await logIn(page, "Guest", "/c/general");
  expect(new URL(page.url()).pathname).toBe("/c/general");
  expect(consoleErrors).toEqual([]);
});

async function cookieOf(context: { cookies(): Promise<{ name: string; value: string }[]> }): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}
