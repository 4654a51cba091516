import type { Page } from "playwright-core";
import { attached, give } from "#tests/support/attaching";
import { hostedPlace } from "#tests/support/hosted-place";
import { createChannel, personInside, say, sayAndSettle, seen } from "#tests/support/page";
import { pictures } from "#tests/support/pictures";
import { until } from "#tests/support/until";

const place = hostedPlace();

const menuOf = async (page: Page, channel: string) => {
  await seen(page)
    .channels.getByRole("button", { name: `More about #${channel}`, exact: true })
    .click();
  return page.getByRole("menu", { name: `What you can do with #${channel}` });
};
const names = (page: Page) => seen(page).channels.getByRole("link").allInnerTexts();
const archivedNote = (page: Page) => page.getByText(/is archived\. You can read it/);

it("lets one leave a channel, and join it again by going there", async () => {
  await place.room("attic");
  const { page } = await personInside(place.browser, place.url, "Ada", { path: "/c/attic" });
  await (await menuOf(page, "attic")).getByRole("menuitem", { name: "Leave" }).click();
  await seen(page).heading.filter({ hasText: "general" }).waitFor();
  await seen(page).channel(/attic/).waitFor({ state: "detached" });
  await place.host.send("attic", "nobody hears this");

  await page.reload();
  const others = page.getByRole("button", { name: /^Other channels/ });
  await others.click();
  await seen(page)
    .channel(/^#?\s*attic$/)
    .click();
  await seen(page).message("nobody hears this").waitFor();
  await others.waitFor({ state: "detached" });
  await seen(page).channel(/attic/).waitFor();
});

it("is renamed and described by whoever made it, before everybody's eyes", async () => {
  const [ada, grace] = await Promise.all([
    personInside(place.browser, place.url, "Hopper"),
    personInside(place.browser, place.url, "Grace"),
  ]);
  await createChannel(ada.page, "books");
  await seen(ada.page).heading.filter({ hasText: "books" }).waitFor();
  await (await menuOf(ada.page, "books")).getByRole("menuitem", { name: "Name and topic…" }).click();
  const name = ada.page.getByRole("textbox", { name: "Name", exact: true });
  await name.fill("general");
  await ada.page.getByRole("button", { name: "Save" }).click();
  await ada.page.getByText(/already a channel with this name/).waitFor();
  await name.fill("Good books");
  await ada.page.getByRole("textbox", { name: "Topic" }).fill("What we read");
  await ada.page.keyboard.press("Enter");
  await seen(ada.page).heading.filter({ hasText: "Good books" }).waitFor();
  await ada.page.getByText("What we read").waitFor();
  expect(new URL(ada.page.url()).pathname).toBe("/c/books");

  await seen(grace.page)
    .channel(/Good books/)
    .waitFor();
  const menu = await menuOf(grace.page, "Good books");
  await menu.getByRole("menuitem", { name: "Leave" }).waitFor();
  expect(await menu.getByRole("menuitem", { name: "Name and topic…" }).count()).toBe(0);
  expect(await menu.getByRole("menuitem", { name: "Archive for everybody" }).count()).toBe(0);
});

it("is archived: all can read it, nobody writes, and what was being written is kept", async () => {
  const [ada, grace] = await Promise.all([
    personInside(place.browser, place.url, "Lovelace"),
    personInside(place.browser, place.url, "Curie"),
  ]);
  await createChannel(ada.page, "plans");
  await seen(ada.page).heading.filter({ hasText: "plans" }).waitFor();
  await sayAndSettle(ada.page, "the plan");
  await seen(grace.page).channel(/plans/).click();
  await seen(grace.page).message("the plan").waitFor();
  await seen(grace.page).composer.fill("half a thought");
  await (await menuOf(ada.page, "plans")).getByRole("menuitem", { name: "Archive for everybody" }).click();
  for (const { page } of [ada, grace]) {
    await archivedNote(page).waitFor();
    await seen(page).message("the plan").waitFor();
    expect(await seen(page).composer.count()).toBe(0);
  }
  await grace.page.getByText("What you have written here is kept.").waitFor();
  await grace.page.getByRole("button", { name: /^Archived/ }).waitFor();

  await (await menuOf(ada.page, "plans")).getByRole("menuitem", { name: "Open it again" }).click();
  await seen(grace.page).composer.waitFor();
  await until(async () => (await seen(grace.page).composer.inputValue()) === "half a thought");
});

it("takes no images where nobody writes any more, and says so", async () => {
  await place.room("museum");
  await place.host.patch("/api/channels/museum", { archived: true });
  const { page } = await personInside(place.browser, place.url, "Hypatia", { path: "/c/museum" });
  await archivedNote(page).waitFor();
  const said = page.getByRole("alert").filter({ hasText: "Nothing was attached: nobody writes here any more." });
  await give(page, "drop", [await pictures.png()]);
  await said.waitFor();
  expect(await page.getByText("Drop images to attach them").count()).toBe(0);
  await place.host.patch("/api/channels/museum", { archived: false });
  await seen(page).composer.waitFor();
  await said.waitFor({ state: "detached" });
  expect(await attached(page).count()).toBe(0);
});

it("keeps the text of a message that came too late", async () => {
  const [ada, grace] = await Promise.all([
    personInside(place.browser, place.url, "Noether"),
    personInside(place.browser, place.url, "Meitner"),
  ]);
  await createChannel(ada.page, "closing");
  await seen(ada.page).heading.filter({ hasText: "closing" }).waitFor();
  await sayAndSettle(ada.page, "closing soon");
  await seen(grace.page)
    .channel(/closing/)
    .click();
  await seen(grace.page).message("closing soon").waitFor();
  await grace.context.setOffline(true);
  await grace.page.getByText(/^You are offline\./).waitFor();
  await say(grace.page, "wait for me");
  await (await menuOf(ada.page, "closing")).getByRole("menuitem", { name: "Archive for everybody" }).click();
  await archivedNote(ada.page).waitFor();
  await grace.context.setOffline(false);
  await archivedNote(grace.page).waitFor();
  await grace.page.getByText(/Not sent.*archived/).waitFor();
  await seen(grace.page).message("wait for me").waitFor();
  expect(await seen(ada.page).message("wait for me").count()).toBe(0);
});

it("stands by name or by its latest message, and never moves under the pointer", async () => {
  for (const name of ["zebra", "yak"]) await place.room(name);
  const { page } = await personInside(place.browser, place.url, "Linus");
  expect((await names(page)).indexOf("#\nyak")).toBeLessThan((await names(page)).indexOf("#\nzebra"));
  await page.getByRole("button", { name: "Order of the channels" }).click();
  await page.getByRole("menuitemradio", { name: "By latest message" }).click();
  await seen(page).composer.hover();
  await place.host.send("zebra", "stripes");
  await page.waitForFunction(() => document.querySelector("nav li")?.textContent?.includes("zebra"));

  await seen(page).channel(/zebra/).hover();
  await place.host.send("yak", "wool");
  await seen(page)
    .channel(/yak.*1 unread/)
    .waitFor();
  expect((await names(page))[0]).toContain("zebra");
  await seen(page).composer.hover();
  await page.waitForFunction(() => document.querySelector("nav li")?.textContent?.includes("yak"));
  await page.reload();
  await page.waitForFunction(() => document.querySelector("nav li")?.textContent?.includes("yak"));
});

it("is found by a few letters where there are many", async () => {
  const many = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "éta", "theta"];
  for (const name of many) await place.host.post("/api/channels", { name });
  const { page } = await personInside(place.browser, place.url, "Gauss");
  const filter = page.getByRole("searchbox", { name: "Find a channel" });
  await filter.fill("ET");
  await seen(page)
    .channel(/general/)
    .waitFor({ state: "detached" });
  await seen(page).channel(/éta/).waitFor();
  await filter.fill("epsi");
  await seen(page).channel(/beta/).waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  await seen(page).heading.filter({ hasText: "epsilon" }).waitFor();
  expect(await filter.inputValue()).toBe("");
  await filter.fill("nothing at all");
  await page.getByText("No channel is called that.").waitFor();
  await filter.press("Escape");
  await seen(page)
    .channel(/general/)
    .waitFor();
});

it("has its menu by right click, from the head of the conversation, and by the keyboard", async () => {
  const { page } = await personInside(place.browser, place.url, "Turing");
  const menu = page.getByRole("menu", { name: "What you can do with #general" });
  await seen(page)
    .channel(/general/)
    .click({ button: "right" });
  await menu.waitFor();
  await page.keyboard.press("Escape");
  await menu.waitFor({ state: "detached" });
  await page.getByRole("main").getByRole("button", { name: "More about #general" }).click();
  await menu.waitFor();
  await page.keyboard.press("Escape");
  await seen(page)
    .channel(/general/)
    .focus();
  await page.keyboard.press("Shift+F10");
  await menu.waitFor();
});

it("has its menu on the phone by a finger that rests on it, which does not follow the link", async () => {
  await place.room("porch");
  const { page, context } = await personInside(place.browser, place.url, "Lamarr", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: "reduce",
  });
  await page.getByRole("button", { name: "Show the list of channels" }).tap();
  await seen(page)
    .channel(/general/)
    .waitFor();
  // It slides in.
  await page.waitForFunction(() => document.querySelector("aside")?.getAnimations().length === 0);
  const link = (await seen(page).channel(/porch/).boundingBox())!;
  const session = await context.newCDPSession(page);
  const touchPoints = [{ x: link.x + 40, y: link.y + link.height / 2 }];
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  await page.getByRole("menu", { name: "What you can do with #porch" }).waitFor();
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await page.getByRole("menuitemcheckbox", { name: "Mute" }).tap();
  await seen(page)
    .channel(/porch.*muted/)
    .waitFor();
  expect(new URL(page.url()).pathname).toBe("/c/general");
});
