import type { Browser } from "playwright-core";
import { launchBrowser, newPerson } from "#tests/support/browser";
import { startUnreliableProxy } from "#tests/support/unreliable-proxy";
import { cookieOf, member } from "#tests/support/http";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { goOffline } from "#tests/support/page-conditions";
import { sendAndWaitForAck, sendMessage, waitForAck } from "#tests/support/sent-messages";
import { startServer } from "#tests/support/server";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});

it("messages written offline are sent once and in order when the network is back", async () => {
  const server = await startServer();
  const ada = await member(server.url, "Ada");
  const grace = await loggedInPerson(browser, server.url, "Grace");
  const { page, context } = grace;
  await goOffline(grace);
  for (const text of ["one", "two", "three"]) await sendMessage(page, text);
  await page.getByText("You are offline. 3 messages will go out when you are back.").waitFor();
  await chatPage(page).message("three").waitFor();
  await ada.send("general", "meanwhile");

  await context.setOffline(false);
  await chatPage(page).message("meanwhile").waitFor();
  await page.getByText(/You are offline/).waitFor({ state: "detached" });
  const texts = async () => {
    const { body } = await ada.get<{ messages: { text: string }[] }>("/api/channels/general/messages");
    return body.messages.map(({ text }) => text);
  };
  for (const text of ["one", "two", "three"]) await waitForAck(page, text);
  await sendAndWaitForAck(page, "four");
  await ada.send("general", "seen");
  await chatPage(page).message("seen").waitFor();
  expect(await texts()).toEqual(expect.arrayContaining(["meanwhile", "one", "two", "three", "four", "seen"]));
  expect((await texts()).filter((text) => ["one", "two", "three", "four"].includes(text))).toEqual([
    "one",
    "two",
    "three",
    "four",
  ]);
});

it("nothing typed is lost when the server crashes and restarts", async () => {
  const server = await startServer();
  const ada = await member(server.url, "Ada");
  const { page } = await loggedInPerson(browser, server.url, "Linus");
  await sendAndWaitForAck(page, "before");
  await chatPage(page).composer.fill("half a se");
  await server.kill();
  await page.getByText(/Reconnecting/).waitFor();
  await page.keyboard.type("ntence");
  await page.keyboard.press("Enter");
  await chatPage(page).message("half a sentence").waitFor();
  await server.restart();
  await ada.send("general", "after");
  await chatPage(page).message("after").waitFor();
  await waitForAck(page, "half a sentence");
  await page.getByText(/Reconnecting/).waitFor({ state: "detached" });
  const { body } = await ada.get<{ messages: { text: string }[] }>("/api/channels/general/messages");
  expect(body.messages.map(({ text }) => text).toSorted()).toEqual(["after", "before", "half a sentence"]);
});

it("the page keeps its draft while the socket lacks the session cookie, and connects once it has it", async () => {
  const server = await startServer();
  const proxy = await startUnreliableProxy(server.url);
  proxy.withholdCookies(true);
  const { page, context } = await newPerson(browser, proxy.url);
  await context.addCookies([cookieOf(await member(server.url, "Noether"))]);
  await page.goto("/c/general");
  await chatPage(page).composer.fill("half a sentence");
  await page.getByText(/Reconnecting/).waitFor();
  proxy.withholdCookies(false);
  await waitForChat(page);
  expect(await chatPage(page).composer.inputValue()).toBe("half a sentence");
  await sendAndWaitForAck(page, "and the rest");
});
