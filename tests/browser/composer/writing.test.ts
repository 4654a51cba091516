import type { Page } from "playwright-core";
import { newPerson, type Person } from "#tests/support/browser";
import { member, type HttpClient } from "#tests/support/http";
import { pageScripts } from "#tests/support/blocked-scripts";
import { chatPage } from "#tests/support/chat-page";
import { loggedInPerson, logIn } from "#tests/support/login";
import { holdRequests } from "#tests/support/page-conditions";
import { sendAndWaitForAck, waitForAck } from "#tests/support/sent-messages";
import { serverAndBrowser } from "#tests/support/server-and-browser";

const fixture = serverAndBrowser();
let ada: HttpClient;
let grace: Person;
beforeAll(async () => {
  ada = await member(fixture.url, "Ada");
  await ada.post("/api/channels", { name: "plain" });
  grace = await loggedInPerson(fixture.browser, fixture.url, "Grace");
});

const textsOf = async (): Promise<string[]> => {
  const { body } = await ada.get<{ messages: { text: string }[] }>("/api/channels/general/messages?limit=200");
  return body.messages.map(({ text }) => text);
};

it("Enter sends the message and Shift+Enter breaks the line", async () => {
  const { page } = grace;
  await chatPage(page).composer.fill("first");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("second");
  await page.keyboard.press("Enter");
  await waitForAck(page, "second");
  await page.waitForFunction(() => document.querySelector("textarea")?.value === "");
  expect(await textsOf()).toContain("first\nsecond");
});

it("a text that is too long stays in the composer, which says so", async () => {
  const { page } = grace;
  await chatPage(page).composer.fill("x".repeat(4_010));
  await page
    .getByText(/10 (characters )?(too many|over)/i)
    .or(page.getByText(/too long/i))
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  expect(await chatPage(page).composer.inputValue()).toHaveLength(4_010);
  await chatPage(page).composer.fill("");
  expect((await textsOf()).every((text) => text.length < 4_001)).toBe(true);
});

it("a draft stays in its channel while another one is open", async () => {
  const { page } = grace;
  await ada.post("/api/channels", { name: "aside" });
  await chatPage(page).composer.fill("half a thought");
  await chatPage(page).channel(/aside/).click();
  await chatPage(page).heading.filter({ hasText: "aside" }).waitFor();
  expect(await chatPage(page).composer.inputValue()).toBe("");
  await page.goBack();
  await chatPage(page).heading.filter({ hasText: "general" }).waitFor();
  expect(await chatPage(page).composer.inputValue()).toBe("half a thought");
  await chatPage(page).composer.fill("");
});

it("messages show an allowed set of formatting and everything else as text", async () => {
  const { page } = grace;
  const text = [
    "**bold** _soft_ `code` https://example.org/a?b=1 mailto me: ada@example.org",
    "<img src=x onerror=\"document.title='owned'\"> <script>document.title='owned'</script>",
    "[trap](javascript:document.title='owned') [data](data:text/html,x)",
    "> quoted",
    "",
    "- one",
    "- two",
    "",
    "```js",
    "const a = '<b>';",
    "```",
    "# no heading",
  ].join("\n");
  await ada.send("general", text);
  const messages = chatPage(page).messages;
  await messages.getByRole("strong").filter({ hasText: "bold" }).waitFor();
  await messages.locator("code", { hasText: /^code$/ }).waitFor();
  await messages.locator("pre", { hasText: "const a = '<b>';" }).waitFor();
  await messages.getByRole("listitem").filter({ hasText: "two" }).waitFor();
  await messages.getByRole("blockquote").filter({ hasText: "quoted" }).waitFor();
  const link = messages.getByRole("link", { name: /example\.org\/a/ });
  expect(await link.getAttribute("href")).toBe("https://example.org/a?b=1");
  expect(await link.getAttribute("rel")).toContain("noopener");
  expect(await link.getAttribute("target")).toBe("_blank");
  await messages.getByRole("link", { name: "ada@example.org" }).waitFor();
  await messages.getByText(/<img src=x/).waitFor();

  const hrefs = await messages.getByRole("link").evaluateAll((links) => links.map((each) => each.getAttribute("href")));
  expect(hrefs.filter((href) => !/^(https?|mailto):/.test(href ?? ""))).toEqual([]);
  expect(await messages.locator("img, script, .prose :is(h1, h2, h3, h4, h5, h6)").count()).toBe(0);
  expect(await page.title()).not.toBe("owned");
  expect(grace.consoleErrors).toEqual([]);
});

it("the page survives texts made to break its parser", async () => {
  const { page } = grace;
  for (const piece of [">", "*", "[", "- ", "`", "_", "((", "<a ", "**a ", "![", "|"])
    await ada.send("general", piece.repeat(Math.floor(4_000 / piece.length)));
  await sendAndWaitForAck(page, "still here");
  await page.reload();
  await chatPage(page).message("still here").waitFor();
  expect(grace.consoleErrors).toEqual([]);
});

it("a message sent before the page's script has run is sent once", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Noether");
  const release = await holdRequests(page, "**/_next/static/**/*.js");
  await page.goto("/c/general", { waitUntil: "commit" });
  await chatPage(page).composer.fill("quicker than the script");
  // The server knows no drafts, so its HTML has the button disabled; a person may press it all the same.
  await page.getByRole("button", { name: "Send", exact: true }).click({ force: true });
  release();
  await waitForAck(page, "quicker than the script");
  expect(await chatPage(page).message("quicker than the script").count()).toBe(1);
  expect(await chatPage(page).composer.inputValue()).toBe("");
  expect(page.url()).toBe(`${fixture.url}/c/general`);
});

/** A person whose page has not loaded its idle parts yet. */
async function logInWithoutIdleWork(name: string): Promise<Page> {
  const { page } = await newPerson(fixture.browser, fixture.url);
  await page.addInitScript(() => void (window.requestIdleCallback = () => 0));
  await logIn(page, name, "/c/plain");
  return page;
}

it("formatting keys work before the page's idle parts have loaded", async () => {
  const page = await logInWithoutIdleWork("Hopper");
  await chatPage(page).composer.fill("soon");
  await chatPage(page).composer.selectText();
  await page.keyboard.press("Control+b");
  await page.waitForFunction(() => document.querySelector("textarea")?.value === "**soon**");
});

it("a formatting key whose code loads late does not format what was typed since", async () => {
  const page = await logInWithoutIdleWork("Wilson");
  const release = await holdRequests(page, pageScripts);
  await chatPage(page).composer.fill("soon");
  await chatPage(page).composer.selectText();
  await page.keyboard.press("Control+b");
  await page.keyboard.press("End");
  await page.keyboard.type("er");
  release();
  await chatPage(page).composer.selectText();
  await page.keyboard.press("Control+b");
  await page.waitForFunction(() => document.querySelector("textarea")?.value === "**sooner**");
});
