import { member } from "#tests/support/http";
import type { Viewer, Screen } from "#tests/support/screens/viewer";
import { connect } from "#tests/support/socket";

/** Screens around the conversation, or over it. */
export const panelScreens: readonly Screen[] = [
  ["the menu of a channel", showChannelMenu],
  ["the form to edit a channel", showDetails],
  ["the notification settings", showNotificationSettings],
  ["a refused name of a new channel", showNewChannel],
  ["the order of the channels", showOrder],
  ["unread messages", showUnread],
  ["channels that were left", showCollapsedChannels],
  ["the account menu", showAccountMenu],
  ["the keyboard shortcuts", showShortcuts],
  ["the quick switcher", showSwitcher],
  ["the quick switcher without matches", showNoMatches],
  ["the list of people", showPeople],
  ["a profile card", showProfileCard],
  ["the page with the sidebar hidden", showHiddenSidebar],
];

async function showChannelMenu({ open, openChannelMenu }: Viewer) {
  await open("studio");
  await openChannelMenu("studio");
}

async function showDetails(viewer: Viewer) {
  const { page, t, choose } = viewer;
  await showChannelMenu(viewer);
  await choose(t("channel.edit"));
  await page.getByRole("textbox", { name: t("channel.nameLabel"), exact: true }).fill("general");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByText(t("error.channel_exists")).waitFor();
}

async function showNotificationSettings(viewer: Viewer) {
  const { page, t, choose } = viewer;
  await showChannelMenu(viewer);
  await choose(t("notification.choose"));
  await page.getByRole("radio").first().waitFor();
}

async function showNewChannel({ open, page, button, t }: Viewer) {
  await open("void");
  await button(t("channel.new")).click();
  await page.getByRole("textbox", { name: t("channel.name") }).fill("!!!");
  await page.keyboard.press("Enter");
  await page.getByText(t("reason.name_without_letter")).waitFor();
}

async function showOrder({ open, page, button, t }: Viewer) {
  await open("void");
  await button(t("channel.order")).click();
  await page.getByRole("menuitemradio").first().waitFor();
}

/** Uses a member of its own, so that Ada's read positions stay as they are. */
async function showUnread({ open, host, language, page, button, t }: Viewer) {
  const reader = await member(host.url, `Reader ${language}`);
  await host.send("annals", `Where is @Reader ${language}?`);
  await open("void", reader);
  await host.send("annals", "Here?");
  await button(t("channel.readAll")).waitFor();
  const link = page.getByRole("navigation").getByRole("link", { name: /annals/ });
  await link.getByText("@1").waitFor();
  await open("annals", reader);
  await page.getByRole("separator", { name: t("message.newDivider") }).waitFor();
  // In a channel whose last message no other screen needs.
  await host.send("studio", "Nobody has read this");
  await button(t("channel.readAll")).waitFor();
  const socket = await connect(host);
  await socket.emitWithAck("channel:open", { channel: "annals" });
  await socket.emitWithAck("typing", { channel: "annals" });
  await page.getByText(t("people.typing", { name: "Host" })).waitFor();
}

async function showCollapsedChannels({ open, page, t }: Viewer) {
  await open("void");
  await page
    .getByRole("navigation")
    .getByRole("button")
    .filter({ hasText: t("channel.others") })
    .click();
  await page.getByRole("link", { name: "cellar" }).waitFor();
}

async function showAccountMenu({ open, page }: Viewer) {
  await open("void");
  await page.locator("#channels [aria-haspopup=menu]").last().click();
  await page.getByRole("menuitemradio").first().waitFor();
}

async function showShortcuts({ open, page, button, t }: Viewer) {
  await open("void");
  await button(t("keys.show")).click();
  await page.getByRole("dialog", { name: t("keys.title") }).waitFor();
}

async function showSwitcher({ open, page }: Viewer) {
  await open("void");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("o");
  await page.getByRole("option", { name: "Host" }).waitFor();
}

async function showNoMatches({ open, page, t }: Viewer) {
  await open("void");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("xyzzy");
  await page.getByText(t("switcher.noMatches")).waitFor();
}

async function showPeople({ open, page, t, button }: Viewer) {
  await open("void");
  await button(t("people.showOnline", { count: 1 })).click();
  await page
    .getByRole("dialog", { name: t("people.whoIsOnline") })
    .getByRole("button", { name: "Ada" })
    .waitFor();
}

async function showProfileCard({ open, page, t }: Viewer) {
  await open("salon");
  await page.getByRole("log").getByRole("button", { name: "Host", exact: true }).first().click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: t("people.mention") })
    .waitFor();
  await page.getByRole("dialog").getByText(t("people.newToday")).waitFor();
}

async function showHiddenSidebar({ open, page, button, t }: Viewer) {
  await open("salon");
  await button(t("appearance.hideChannels")).click();
  await page.getByRole("navigation").waitFor({ state: "hidden" });
}
