import { expireSession } from "#tests/support/edit-database";
import { breakDocument } from "#tests/support/broken-document";
import { cookieOf, member } from "#tests/support/http";
import { refuseLateScripts } from "#tests/support/blocked-scripts";
import { homeChannels, type Viewer } from "./viewer";
import type { Screen } from "./screen";

/** Screens of everything that can go wrong after login. */
export const failureScreens: Screen[] = [
  {
    name: "no-channel",
    async show({ page, button, t }) {
      await page.goto("/c/nowhere");
      await button(t("channel.createIt")).waitFor();
    },
  },
  {
    name: "no-message",
    async show({ page, t, homeChannel }) {
      await page.goto(`/c/${encodeURIComponent(homeChannel)}/999`);
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
    async show({ page, open, showChannels, button, t, homeChannel }) {
      const release = await refuseLateScripts(page, { status: 404 });
      await open(homeChannel);
      await showChannels();
      await button(t("channel.new")).click();
      await page.getByText(t("page.updated")).waitFor();
      await release();
    },
  },
  {
    name: "document-broken",
    async show({ page, open, homeChannel }) {
      await open(homeChannel);
      await breakDocument(page);
    },
  },
  {
    name: "loading",
    async show({ page, line, open, homeChannel, showChannels, t }) {
      await open("books");
      line.hold();
      await showChannels();
      const unseen = homeChannel === homeChannels.es ? homeChannels["ar-XB"] : "Sobremesa";
      await page.getByRole("navigation").getByRole("link", { name: unseen }).click();
      await page.getByLabel(t("message.loading")).waitFor();
    },
  },
  {
    name: "resynced",
    async show({ page, context, line, companion, open, messages, t }) {
      line.pass();
      await open("general");
      await messages.evaluate((list) => (list.scrollTop -= 500));
      await page.getByRole("button", { name: t("message.jumpToLatest") }).waitFor();
      await context.setOffline(true);
      await page.getByText(t("connection.offline")).waitFor();
      for (const text of ["🌿", "🍵", "🌙"]) await companion.send("general", text);
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
  { name: "refused", show: sendIntoArchived },
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

/** Sends a message offline, and archives its channel before it can leave. */
async function sendIntoArchived(viewer: Viewer): Promise<void> {
  const { page, context, composer, button, t, url } = viewer;
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

/** Screens of a session that ended elsewhere. */
export const loggedOutScreens: Screen[] = [
  {
    name: "logged-out",
    async show({ page, context, open, homeChannel, url, t }) {
      await context.setOffline(false);
      await open(homeChannel);
      await context.request.post(`${url}/api/logout`);
      await page.getByText(t("login.loggedOut")).waitFor();
    },
  },
  {
    name: "name-gone",
    async show({ page, enter, name, url, dataDir, t, open, homeChannel }) {
      await enter();
      await open(homeChannel);
      expireSession({ dataDir }, name);
      await member(url, name);
      await page.getByText(t("login.nameLost")).waitFor();
    },
  },
];

/** The error page of a server whose tables are gone. */
export const serverErrorScreen: Screen = {
  name: "500",
  async show({ page, t }) {
    await page.goto("/c/general");
    await page.getByRole("heading", { name: t("page.brokenTitle") }).waitFor();
  },
};

/** Refused messages, on a server that allows two and whose clock stands still. */
export const rateLimitScreen: Screen = {
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

/** Screens of a browser without JavaScript. */
export const noScriptScreens: Screen[] = [
  {
    name: "no-script",
    async show({ page }) {
      await page.goto("/");
      await page.locator("noscript p").waitFor();
    },
  },
  {
    name: "no-script-inside",
    async show({ page, context, url, name, homeChannel }) {
      await context.addCookies([cookieOf(await member(url, `${name} B`))]);
      await page.goto(`/c/${encodeURIComponent(homeChannel)}`);
      await page.locator("noscript p").waitFor();
    },
  },
];
