import { letSessionExpire } from "#tests/support/edit-database";
import { breakDocument } from "#tests/support/browser-without-floating";
import { cookieOf, member } from "#tests/support/http";
import { refuseLateScripts } from "#tests/support/blocked-scripts";
import { homes, type Reader } from "./reader";
import type { Screen } from "./screen";

/** What goes wrong. */
export const trouble: Screen[] = [
  {
    name: "no-channel",
    async show({ page, button, t }) {
      await page.goto("/c/nowhere");
      await button(t("channel.createIt")).waitFor();
    },
  },
  {
    name: "no-message",
    async show({ page, t, home }) {
      await page.goto(`/c/${encodeURIComponent(home)}/999`);
      await page.getByText(t("message.notFound", { seq: "999" })).waitFor();
    },
  },
  {
    name: "404",
    async show({ page, t }) {
      await page.goto("/nothing/here");
      await page.getByRole("heading", { name: t("page.nothingTitle") }).waitFor();
    },
  },
  {
    name: "no-image",
    async show({ page, context, open, t }) {
      await context.route("**/api/images/**", (route) => route.abort());
      await open("general");
      await page.getByText(t("action.tryAgain")).last().scrollIntoViewIfNeeded();
      await context.unroute("**/api/images/**");
    },
  },
  {
    name: "missing-parts",
    async show({ page, open, showChannels, button, t, home }) {
      const release = await refuseLateScripts(page, { status: 404 });
      await open(home);
      await showChannels();
      await button(t("channel.new")).click();
      await page.getByText(t("page.updated")).waitFor();
      await release();
    },
  },
  {
    name: "document-broken",
    async show({ page, open, home }) {
      await open(home);
      await breakDocument(page);
    },
  },
  {
    name: "loading",
    async show({ page, line, open, home, showChannels, t }) {
      await open("books");
      line.hold();
      await showChannels();
      const unseen = home === homes.es ? homes["ar-XB"] : "Sobremesa";
      await page.getByRole("navigation").getByRole("link", { name: unseen }).click();
      await page.getByLabel(t("message.loading")).waitFor();
    },
  },
  {
    name: "resynced",
    async show({ page, context, line, host, open, messages, t }) {
      line.pass();
      await open("general");
      await messages.evaluate((list) => (list.scrollTop -= 500));
      await page.getByRole("button", { name: t("message.jumpToLatest") }).waitFor();
      await context.setOffline(true);
      await page.getByText(t("connection.offline")).waitFor();
      for (const text of ["🌿", "🍵", "🌙"]) await host.send("general", text);
      await context.setOffline(false);
      await page.getByRole("button", { name: t("message.new", { count: 3 }) }).waitFor();
      await page.getByText(t("connection.offline")).waitFor({ state: "detached" });
    },
  },
  {
    name: "reconnecting",
    async show({ page, line, open, composer, t }) {
      await open("books");
      line.refuse();
      await page.reload();
      await composer.fill("I am still writing.");
      await page.getByText(t("connection.reconnecting")).waitFor();
      line.pass();
    },
  },
  {
    name: "restarting",
    async show({ page, line, open, t }) {
      await open("books");
      await line.stop();
      await page.getByText(t("connection.restarting")).waitFor();
      line.pass();
    },
  },
  { name: "refused", show: writeTooLate },
  {
    name: "archived",
    async show({ page, button, t }) {
      await button(t("action.edit")).click();
      await page.getByText(t("channel.archivedDraft")).waitFor();
    },
  },
  {
    name: "offline",
    async show({ page, context, open, composer, button, t }) {
      await open("books");
      await context.setOffline(true);
      await composer.fill("I am in the tunnel, back in a minute.");
      await button(t("composer.send")).click();
      await page.getByText(t("connection.unsent", { count: 1 })).waitFor();
    },
  },
  {
    name: "unsent",
    async show({ page, showChannels, t }) {
      await showChannels();
      await page.getByRole("complementary").locator("[aria-haspopup=menu]").last().click();
      await page.getByRole("menuitem", { name: t("people.logOutMenu") }).click();
      await page.getByRole("alertdialog").waitFor();
    },
  },
];

/** It waits, and meanwhile its channel is archived. */
async function writeTooLate(reader: Reader): Promise<void> {
  const { page, context, composer, button, t, url } = reader;
  const made = await context.request.post(`${url}/api/channels`, { data: { name: "Attic" } });
  const { slug } = ((await made.json()) as { channel: { slug: string } }).channel;
  await page.goto(`/c/${slug}`);
  await composer.waitFor();
  await context.setOffline(true);
  await page.getByText(t("connection.offline")).waitFor();
  await composer.fill("Is anybody still up here?");
  await button(t("composer.send")).click();
  await context.request.patch(`${url}/api/channels/${slug}`, { data: { archived: true } });
  await context.setOffline(false);
  await button(t("action.discard")).waitFor();
}

/** How a session ends that one did not end here. */
export const farewell: Screen[] = [
  {
    name: "logged-out",
    async show({ page, context, open, home, url, t }) {
      await context.setOffline(false);
      await open(home);
      await context.request.post(`${url}/api/logout`);
      await page.getByText(t("login.loggedOut")).waitFor();
    },
  },
  {
    name: "name-gone",
    async show({ page, enter, name, url, dataDir, t, open, home }) {
      await enter();
      await open(home);
      letSessionExpire({ dataDir }, name);
      await member(url, name);
      await page.getByText(t("login.nameLost")).waitFor();
    },
  },
];

/** On a server whose tables are gone. */
export const broken: Screen = {
  name: "500",
  async show({ page, t }) {
    await page.goto("/c/general");
    await page.getByRole("heading", { name: t("page.brokenTitle") }).waitFor();
  },
};

/** On a server that allows two messages, and on which no time passes that would allow more. */
export const limited: Screen = {
  name: "limited",
  async show({ page, enter, write, composer, button, t }) {
    await enter("general");
    await write("One.");
    await write("Two.");
    await composer.fill("Three.");
    await button(t("composer.send")).click();
    await button(t("message.moreAbout")).last().dispatchEvent("click");
    await page.getByRole("menuitem", { name: t("message.edit") }).click();
    await page.locator("article textarea").fill("Two and a half.");
    await button(t("action.save")).click();
    const reason = t("error.rate_limited");
    await page.getByText(t("message.notYetSent", { reason })).waitFor();
    await page.locator("article [role=alert]").filter({ hasText: /\S/ }).waitFor();
  },
};

/** Without scripts. */
export const unscripted: Screen[] = [
  {
    name: "no-script",
    async show({ page }) {
      await page.goto("/");
      await page.locator("noscript p").waitFor();
    },
  },
  {
    name: "no-script-inside",
    async show({ page, context, url, name, home }) {
      await context.addCookies([cookieOf(await member(url, `${name} B`))]);
      await page.goto(`/c/${encodeURIComponent(home)}`);
      await page.locator("noscript p").waitFor();
    },
  },
];
