import type { Browser } from "playwright-core";
import { launchBrowser, newPerson } from "#tests/support/browser";
import { startGate } from "#tests/support/unreliable-proxy";
import { cookieOf, member } from "#tests/support/http";
import { arrival, goOffline, personInside, say, sayAndSettle, seen, settled } from "#tests/support/page";
import { startServer } from "#tests/support/server";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});

it("offline: what one writes waits, says so, and goes out by itself, once and in order", async () => {
  const server = await startServer();
  const ada = await member(server.url, "Ada");
  const grace = await personInside(browser, server.url, "Grace");
  const { page, context } = grace;
  await goOffline(grace);
  for (const text of ["one", "two", "three"]) await say(page, text);
  await page.getByText("You are offline. 3 messages will go out when you are back.").waitFor();
  await seen(page).message("three").waitFor();
  await ada.send("general", "meanwhile");

  await context.setOffline(false);
  await seen(page).message("meanwhile").waitFor();
  await page.getByText(/You are offline/).waitFor({ state: "detached" });
  const texts = async () => {
    const { body } = await ada.get<{ messages: { text: string }[] }>("/api/channels/general/messages");
    return body.messages.map(({ text }) => text);
  };
  for (const text of ["one", "two", "three"]) await settled(page, text);
  await sayAndSettle(page, "four");
  await ada.send("general", "seen");
  await seen(page).message("seen").waitFor();
  expect(await texts()).toEqual(expect.arrayContaining(["meanwhile", "one", "two", "three", "four", "seen"]));
  expect((await texts()).filter((text) => ["one", "two", "three", "four"].includes(text))).toEqual([
    "one",
    "two",
    "three",
    "four",
  ]);
});

it("a server that dies and comes back costs nothing that was typed", async () => {
  const server = await startServer();
  const ada = await member(server.url, "Ada");
  const { page } = await personInside(browser, server.url, "Linus");
  await sayAndSettle(page, "before");
  await seen(page).composer.fill("half a se");
  await server.kill();
  await page.getByText(/Reconnecting/).waitFor();
  await page.keyboard.type("ntence");
  await page.keyboard.press("Enter");
  await seen(page).message("half a sentence").waitFor();
  await server.restart();
  await ada.send("general", "after");
  await seen(page).message("after").waitFor();
  await settled(page, "half a sentence");
  await page.getByText(/Reconnecting/).waitFor({ state: "detached" });
  const { body } = await ada.get<{ messages: { text: string }[] }>("/api/channels/general/messages");
  expect(body.messages.map(({ text }) => text).toSorted()).toEqual(["after", "before", "half a sentence"]);
});

it("stays where the socket alone comes without the session, and connects once it has it", async () => {
  const server = await startServer();
  const gate = await startGate(server.url);
  gate.withholdCookies(true);
  const { page, context } = await newPerson(browser, gate.url);
  await context.addCookies([cookieOf(await member(server.url, "Noether"))]);
  await page.goto("/c/general");
  await seen(page).composer.fill("half a sentence");
  await page.getByText(/Reconnecting/).waitFor();
  gate.withholdCookies(false);
  await arrival(page);
  expect(await seen(page).composer.inputValue()).toBe("half a sentence");
  await sayAndSettle(page, "and the rest");
});
