import type { Message } from "#lib/contract/message";
import { newPerson } from "#tests/support/browser";
import { cookieOf, member, type HttpClient } from "#tests/support/http";
import { simulateExtensions } from "#tests/support/browser-extensions";
import { messageRow } from "#tests/support/message-menu";
import { chatPage, waitForChat } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { holdRequests } from "#tests/support/page-conditions";
import { react } from "#tests/support/screens/seed";
import { serverAndBrowser } from "#tests/support/server-and-browser";
import { connect } from "#tests/support/socket";
import { translate } from "#tests/support/page-translation";

const fixture = serverAndBrowser();
let host: HttpClient;
beforeAll(async () => {
  host = await member(fixture.url, "Host");
});

const pathOf = ({ channel, id }: Message) => `/api/channels/${channel}/messages/${id}`;
const scripts = "**/_next/static/**/*.js";

describe("a page translated by the browser", () => {
  it("shows a message's edits, reactions and deletion", async () => {
    const slug = await host.createChannel("rewritten");
    const { message } = (await host.send(slug, "one **two** three #general and #nowhere")).body;
    const { page, consoleErrors } = await loggedInPerson(fixture.browser, fixture.url, "Ada", { path: `/c/${slug}` });
    await translate(page);
    const row = page.locator("#m1");
    await row.getByText("» one").waitFor();

    await host.patch(pathOf(message), { text: "four *five* six" });
    await row.getByText("» edited").waitFor();
    // The text may be plain until the Markdown parser has loaded.
    await row.locator(".prose em").waitFor();
    expect(await row.locator(".prose p").innerText()).toBe("» four » five» six");

    await react(host, message, "👍");
    const chip = row.getByRole("button", { name: /👍/ });
    await chip.getByText("» 1").waitFor();
    await chip.click();
    await chip.getByText("» 2").waitFor();
    expect(await chip.innerText()).not.toContain("1");

    await host.delete(pathOf(message));
    await row.getByText("» Message deleted").waitFor();
    expect(await row.innerText()).not.toMatch(/four|👍|edited/);
    expect(consoleErrors).toEqual([]);
  });

  it("still updates unread counts, typing, presence and the connection's state", async () => {
    const slug = await host.createChannel("lively", "hello");
    const { page, consoleErrors } = await loggedInPerson(fixture.browser, fixture.url, "Grace", { path: `/c/${slug}` });
    await translate(page);
    const elsewhere = await host.createChannel("elsewhere", "one");
    const link = chatPage(page).channel(/elsewhere/);
    await link.getByText("» 1", { exact: true }).waitFor();
    await host.send(elsewhere, "two");
    await link.getByText("» 2", { exact: true }).waitFor();

    const socket = await connect(host);
    await socket.emitWithAck("channel:open", { channel: slug });
    await page.getByRole("button", { name: /2 .*Show who$/ }).waitFor();
    await socket.emitWithAck("typing", { channel: slug });
    await page.getByText("is typing…").waitFor();
    await host.send(slug, "and goodbye");
    await chatPage(page).messages.getByText("» and goodbye").waitFor();
    await page.waitForFunction(() => !document.body.innerText.includes("is typing…"));

    await host.patch(`/api/channels/${slug}`, { name: "Livelier" });
    await page.getByRole("heading", { level: 1, name: "Livelier" }).waitFor();
    expect(await chatPage(page).heading.innerText()).not.toContain("lively");
    await link.click();
    await chatPage(page).messages.getByText("» two").waitFor();
    // Not by name, since the composer's label is translated, too.
    await page.locator("textarea#composer").fill("three");
    await page.keyboard.press("Enter");
    await chatPage(page).messages.getByText("» three").waitFor();
    await page.context().setOffline(true);
    await page.getByText("» You are offline.").waitFor();
    await page.context().setOffline(false);
    await page.getByText("» You are offline.").waitFor({ state: "detached" });
    expect(consoleErrors.filter((consoleError) => !consoleError.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
  });
});

it("a row broken by another script is rendered again, and nothing else", async () => {
  const slug = await host.createChannel("pulled", "before");
  const { message } = (await host.send(slug, "in the middle")).body;
  await host.send(slug, "behind");
  const { page, consoleErrors } = await loggedInPerson(fixture.browser, fixture.url, "Linus", { path: `/c/${slug}` });
  await chatPage(page).composer.fill("being written");
  for (const text of ["seven", "eight", "nine"]) {
    await page.evaluate(() => {
      for (const row of document.querySelectorAll("article:not(#m2), header, aside"))
        row.setAttribute("data-untouched", "");
      const prose = document.querySelector("#m2 .prose");
      const wrapper = document.createElement("span");
      prose?.replaceWith(wrapper);
      wrapper.append(prose ?? "");
    });
    await host.patch(pathOf(message), { text });
    await chatPage(page).message(text).waitFor();
    expect(await page.locator("#m2 .prose").count()).toBe(1);
  }
  expect(await messageRow(page, "before").getAttribute("data-untouched")).toBe("");
  expect(await messageRow(page, "behind").getAttribute("data-untouched")).toBe("");
  expect(await page.locator("header[data-untouched], aside[data-untouched]").count()).toBe(2);
  expect(await chatPage(page).composer.inputValue()).toBe("being written");
  // The error is logged to the console.
  expect(consoleErrors.length).toBeGreaterThan(0);
});

describe("a browser extension that changes the page before hydration", () => {
  it("does not lose what was typed on the login screen", async () => {
    const { page, context } = await newPerson(fixture.browser, fixture.url);
    await simulateExtensions(context);
    const release = await holdRequests(page, scripts);
    await page.goto("/c/general", { waitUntil: "commit" });
    await page.locator("[data-lastpass-icon-root]").waitFor({ state: "attached" });
    await chatPage(page).nameField.click();
    await page.keyboard.type("Hop");
    release();
    await page.getByText("This name is free.").waitFor();
    expect(await chatPage(page).nameField.inputValue()).toBe("Hop");
    await page.keyboard.type("per");
    expect(await chatPage(page).nameField.inputValue()).toBe("Hopper");
    await page.keyboard.press("Enter");
    await chatPage(page).composer.waitFor();
  });

  it("does not lose what was typed in a channel", async () => {
    const slug = await host.createChannel("early", "hello");
    const { page, context } = await newPerson(fixture.browser, fixture.url);
    await context.addCookies([cookieOf(await member(fixture.url, "Lovelace"))]);
    await simulateExtensions(context);
    const release = await holdRequests(page, scripts);
    await page.goto(`/c/${slug}`, { waitUntil: "commit" });
    await page.locator("[data-lastpass-icon-root]").first().waitFor({ state: "attached" });
    await chatPage(page).composer.click();
    await page.keyboard.type("typed ear");
    release();
    await waitForChat(page);
    expect(await chatPage(page).composer.inputValue()).toBe("typed ear");
    await page.keyboard.type("ly");
    expect(await chatPage(page).composer.inputValue()).toBe("typed early");
    await page.keyboard.press("Enter");
    await chatPage(page).message("typed early").waitFor();
  });
});
