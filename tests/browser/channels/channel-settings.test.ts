import type { Page } from "playwright-core";
import { channelMenu } from "#tests/support/channel-menu";
import { serverWithHost } from "#tests/support/server-with-host";
import { chatPage, createChannel } from "#tests/support/chat-page";
import { loggedInPerson } from "#tests/support/login";
import { goOffline } from "#tests/support/page-conditions";

const fixture = serverWithHost();

const names = (page: Page) => chatPage(page).channels.getByRole("link").allInnerTexts();

it("a channel can be left, and joined again by opening it", async () => {
  await fixture.createChannelPath("attic");
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Ada", { path: "/c/attic" });
  await (await channelMenu(page, "attic")).getByRole("menuitem", { name: "Leave" }).click();
  await chatPage(page).heading.filter({ hasText: "general" }).waitFor();
  await chatPage(page).channel(/attic/).waitFor({ state: "detached" });
  await fixture.host.send("attic", "nobody hears this");

  await page.reload();
  const others = page.getByRole("button", { name: /^Other channels/ });
  await others.click();
  await chatPage(page)
    .channel(/^#?\s*attic$/)
    .click();
  await chatPage(page).message("nobody hears this").waitFor();
  await others.waitFor({ state: "detached" });
  await chatPage(page).channel(/attic/).waitFor();
});

it("a channel opened offline is joined when the network is back", async () => {
  await fixture.createChannelPath("cellar");
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Euler", { path: "/c/cellar" });
  await (await channelMenu(page, "cellar")).getByRole("menuitem", { name: "Leave" }).click();
  const others = page.getByRole("button", { name: /^Other channels/ });
  await others.click();
  await goOffline({ page, context });
  await chatPage(page)
    .channel(/cellar/)
    .click();
  await chatPage(page).heading.filter({ hasText: "cellar" }).waitFor();
  await page.locator("nav [aria-current=page]").filter({ hasText: "cellar" }).waitFor();
  const connectionError = chatPage(page).channels.getByText(/Can’t reach Parley/);
  expect(await connectionError.count()).toBe(0);

  // An explicit action shows an error until it succeeds.
  await (await channelMenu(page, "general")).getByRole("menuitemcheckbox", { name: "Mute" }).click();
  await connectionError.waitFor();
  await context.setOffline(false);
  await others.waitFor({ state: "detached" });
  await connectionError.waitFor({ state: "detached" });
});

it("the channel menu copies the channel's link", async () => {
  await fixture.createChannelPath("plaza");
  const permissions = ["clipboard-read", "clipboard-write"];
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Cauchy", { permissions });
  await (await channelMenu(page, "plaza")).getByRole("menuitem", { name: "Copy channel link" }).click();
  await page.getByRole("status").getByText("Link copied").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${fixture.url}/c/plaza`);
});

it("a channel is renamed and given a topic by its creator alone, and everybody sees it at once", async () => {
  const [ada, grace] = await Promise.all([
    loggedInPerson(fixture.browser, fixture.url, "Hopper"),
    loggedInPerson(fixture.browser, fixture.url, "Grace"),
  ]);
  await createChannel(ada.page, "books");
  await chatPage(ada.page).heading.filter({ hasText: "books" }).waitFor();
  await (await channelMenu(ada.page, "books")).getByRole("menuitem", { name: "Edit name and topic…" }).click();
  const name = ada.page.getByRole("textbox", { name: "Name", exact: true });
  await name.fill("general");
  await ada.page.getByRole("button", { name: "Save" }).click();
  await ada.page.getByText(/A channel with this name/).waitFor();
  await name.fill("Good books");
  await ada.page.getByRole("textbox", { name: "Topic" }).fill("What we read");
  await ada.page.keyboard.press("Enter");
  await chatPage(ada.page).heading.filter({ hasText: "Good books" }).waitFor();
  await ada.page.getByText("What we read").waitFor();
  expect(new URL(ada.page.url()).pathname).toBe("/c/books");

  await chatPage(grace.page)
    .channel(/Good books/)
    .waitFor();
  const menu = await channelMenu(grace.page, "Good books");
  await menu.getByRole("menuitem", { name: "Leave" }).waitFor();
  expect(await menu.getByRole("menuitem", { name: "Edit name and topic…" }).count()).toBe(0);
  expect(await menu.getByRole("menuitem", { name: "Archive for everyone" }).count()).toBe(0);
});

it("channels are sorted by name or by activity, and never move under the pointer", async () => {
  for (const name of ["zebra", "yak"]) await fixture.createChannelPath(name);
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Linus");
  expect((await names(page)).indexOf("#\nyak")).toBeLessThan((await names(page)).indexOf("#\nzebra"));
  await page.getByRole("button", { name: "Sort channels" }).click();
  await page.getByRole("menuitemradio", { name: "By recent activity" }).click();
  await chatPage(page).composer.hover();
  await fixture.host.send("zebra", "stripes");
  await page.waitForFunction(() => document.querySelector("nav li")?.textContent?.includes("zebra"));

  await chatPage(page).channel(/zebra/).hover();
  await fixture.host.send("yak", "wool");
  await chatPage(page)
    .channel(/yak.*1 unread/)
    .waitFor();
  expect((await names(page))[0]).toContain("zebra");
  await chatPage(page).composer.hover();
  await page.waitForFunction(() => document.querySelector("nav li")?.textContent?.includes("yak"));
  await page.reload();
  await page.waitForFunction(() => document.querySelector("nav li")?.textContent?.includes("yak"));
});

it("a long list of channels can be filtered by a few letters", async () => {
  const many = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "éta", "theta"];
  for (const name of many) await fixture.host.post("/api/channels", { name });
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Gauss");
  const filter = page.getByRole("searchbox", { name: "Find a channel" });
  await filter.fill("ET");
  await chatPage(page)
    .channel(/general/)
    .waitFor({ state: "detached" });
  await chatPage(page).channel(/éta/).waitFor();
  await filter.fill("epsi");
  await chatPage(page).channel(/beta/).waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  await chatPage(page).heading.filter({ hasText: "epsilon" }).waitFor();
  expect(await filter.inputValue()).toBe("");
  await filter.fill("nothing at all");
  await page.getByText("No matches").waitFor();
  await filter.press("Escape");
  await chatPage(page)
    .channel(/general/)
    .waitFor();
});

it("the channel menu opens by right click, from the conversation's header, and by the keyboard", async () => {
  const { page } = await loggedInPerson(fixture.browser, fixture.url, "Turing");
  const menu = page.getByRole("menu", { name: "Actions for #general" });
  await chatPage(page)
    .channel(/general/)
    .click({ button: "right" });
  await menu.waitFor();
  await page.keyboard.press("Escape");
  await menu.waitFor({ state: "detached" });
  await page.getByRole("main").getByRole("button", { name: "More actions for #general" }).click();
  await menu.waitFor();
  await page.keyboard.press("Escape");
  await chatPage(page)
    .channel(/general/)
    .focus();
  await page.keyboard.press("Shift+F10");
  await menu.waitFor();
});

it("the channel menu opens on the phone by a long press, which does not follow the link", async () => {
  await fixture.createChannelPath("porch");
  const { page, context } = await loggedInPerson(fixture.browser, fixture.url, "Lamarr", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: "reduce",
  });
  await page.getByRole("button", { name: "Show channel list" }).tap();
  await chatPage(page)
    .channel(/general/)
    .waitFor();
  // The drawer slides in.
  await page.waitForFunction(() => document.querySelector("aside")?.getAnimations().length === 0);
  const link = (await chatPage(page).channel(/porch/).boundingBox())!;
  const session = await context.newCDPSession(page);
  const touchPoints = [{ x: link.x + 40, y: link.y + link.height / 2 }];
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  await page.getByRole("menu", { name: "Actions for #porch" }).waitFor();
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await page.getByRole("menuitemcheckbox", { name: "Mute" }).tap();
  await chatPage(page)
    .channel(/porch.*muted/)
    .waitFor();
  expect(new URL(page.url()).pathname).toBe("/c/general");
});
