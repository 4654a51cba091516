import { attach } from "#tests/support/attachments";
import { newPerson } from "#tests/support/browser";
import { serverWithHost } from "#tests/support/server-with-host";
import { removeNewerApis, requiredApis } from "#tests/support/oldest-browser";
import { chooseInMenu, messageRow } from "#tests/support/message-menu";
import { chatPage, createChannel, waitForChat } from "#tests/support/chat-page";
import { logIn } from "#tests/support/login";
import { sendAndWaitForAck } from "#tests/support/sent-messages";
import { plainPng } from "#tests/support/large-images";
import { waitUntil } from "#tests/support/wait-until";

const fixture = serverWithHost();
const tooOldMessage = /^Your browser is too old for Parley\. Use Chrome or Edge 120, Firefox 128, Safari 17\.4/;

async function newPersonWithOldestBrowser() {
  const person = await newPerson(fixture.browser, fixture.url);
  await person.context.addInitScript(removeNewerApis);
  return person;
}

describe("the oldest browsers that Parley promises to work in", () => {
  it("can log in, write, react, edit, create channels, send images, and find them", async () => {
    const { page, consoleErrors } = await newPersonWithOldestBrowser();
    await logIn(page, "Ada");
    expect(await page.getByText(tooOldMessage).isVisible()).toBe(false);
    await sendAndWaitForAck(page, "old but well");
    await messageRow(page, "old but well").hover();
    await messageRow(page, "old but well").getByRole("button", { name: "React" }).click();
    await page.getByRole("searchbox").fill("butterf");
    await page.getByRole("dialog").getByRole("button", { name: "butterfly" }).waitFor();
    await page.getByRole("searchbox").press("Enter");
    await messageRow(page, "old but well")
      .getByRole("button", { name: /reacted with/ })
      .waitFor();
    await chooseInMenu(page, "old but well", "Edit message");
    await page.getByRole("textbox", { name: "Edit message" }).fill("old and well");
    await page.keyboard.press("Enter");
    await chatPage(page).message("old and well").waitFor();

    await createChannel(page, "Attic");
    await chatPage(page).heading.filter({ hasText: "Attic" }).waitFor();
    await attach(page, [await plainPng(60)]);
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByRole("button", { name: "More actions for your message" }).waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Images in this channel" }).click();
    await page.locator("#gallery").getByRole("img").first().waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("gene");
    await page.keyboard.press("Enter");
    await chatPage(page).message("old and well").waitFor();
    await page.reload();
    await waitForChat(page);
    await chatPage(page).message("old and well").waitFor();
    expect(consoleErrors).toEqual([]);
  });

  it("mark messages as read after scrolling, without the scrollend event", async () => {
    await fixture.createChannelPath("long read");
    const { page } = await newPersonWithOldestBrowser();
    await logIn(page, "Grace");
    await page.setViewportSize({ width: 1000, height: 500 });
    for (let line = 1; line <= 60; line += 1) await fixture.host.send("long-read", `line ${line}`);
    await chatPage(page)
      .channel(/long read.*60 unread/)
      .click();
    await chatPage(page).message("line 1").waitFor();
    const readUpTo = () =>
      page.evaluate(async () => {
        const { channels } = await (await fetch("/api/channels")).json();
        return channels.find(({ slug }: { slug: string }) => slug === "long-read").readUpTo as number;
      });
    await waitUntil(async () => (await readUpTo()) > 0);
    const before = await readUpTo();
    await chatPage(page).messages.hover();
    await page.mouse.wheel(0, 300);
    await waitUntil(async () => (await readUpTo()) > before);
    expect(await readUpTo()).toBeLessThan(60);
  });
});

describe("a browser that is too old", () => {
  it.each(requiredApis)("is told so on the login screen when it lacks %s", async (missing) => {
    const { page, context } = await newPerson(fixture.browser, fixture.url);
    await context.addInitScript((path) => {
      const names = path.split(".");
      const last = names.pop() ?? "";
      const owner = names.reduce<object>((within, name) => Reflect.get(within, name), globalThis);
      Reflect.deleteProperty(owner, last);
    }, missing);
    await page.goto("/");
    await page.getByText(tooOldMessage).waitFor();
  });

  it("is told so even when it cannot parse the scripts", async () => {
    const { page, context } = await newPerson(fixture.browser, fixture.url);
    await context.addInitScript(() => void Reflect.deleteProperty(URL, "canParse"));
    await page.route("**/_next/static/**/*.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: "this is not (yet) a script" }),
    );
    await page.goto("/c/general");
    await page.getByText(tooOldMessage).waitFor();
  });
});
