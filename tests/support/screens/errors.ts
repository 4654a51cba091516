import { dispatchFiles } from "#tests/support/attachments";
import { cookieOf, member } from "#tests/support/http";
import { routeSocket } from "#tests/support/socket-route";
import { sampleImages } from "#tests/support/sample-images";
import type { Viewer, Screen } from "#tests/support/screens/viewer";

/** The login screen, and screens of things that are missing or failed. */
export const errorScreens: readonly Screen[] = [
  ["the login screen", ({ page }) => page.goto("/")],
  ["the login screen of a link", ({ page }) => page.goto("/c/general")],
  ["a taken name", showTaken],
  ["a reserved name", showReservedName],
  ["the login screen after logging out elsewhere", showLoggedOutElsewhere],
  ["the login screen when already logged in", showAlreadyLoggedIn],
  ["a missing page", showNoPage],
  ["a missing channel", showNoChannel],
  ["a missing message", showNoMessage],
  ["an archived channel", showArchived],
  ["a draft in an archived channel", showArchivedDraft],
  ["messages waiting for the network", showOffline],
  ["a connection being restored", showReconnecting],
  ["a refused message", showRefused],
  ["the dialog before logging out", showLogOutDialog],
];

async function showTaken({ page, button }: Viewer) {
  await page.goto("/");
  await page.getByRole("textbox").fill("Host");
  await button("Host 2").waitFor();
}

async function showReservedName({ page, t }: Viewer) {
  await page.goto("/");
  await page.getByRole("textbox").fill("admin");
  await page.getByText(t("reason.name_reserved")).waitFor();
}

async function showLoggedOutElsewhere({ open, host, context, language, page, t }: Viewer) {
  await open("void", await member(host.url, `Leaver ${language}`));
  await context.request.post("/api/logout");
  await page.getByText(t("login.loggedOut")).waitFor();
  await page.getByText(t("login.nameFree")).waitFor();
}

async function showAlreadyLoggedIn({ context, host, language, page, button, t }: Viewer) {
  await page.goto("/");
  await page.getByRole("textbox").fill("Somebody");
  await page.getByText(t("login.nameFree")).waitFor();
  await context.addCookies([cookieOf(await member(host.url, `Insider ${language}`))]);
  await page.keyboard.press("Enter");
  await button(t("login.continueAs")).waitFor();
}

async function showNoPage({ page, t }: Viewer) {
  await page.goto("/nowhere/at/all");
  await page.getByRole("heading", { name: t("page.nothingTitle") }).waitFor();
}

async function showNoChannel({ open, button, page, t }: Viewer) {
  await open("void");
  await page.goto("/c/nobody-made-it");
  await button(t("channel.createIt")).waitFor();
}

async function showNoMessage({ open, page, t }: Viewer) {
  await open("salon/99");
  await page.getByText(t("message.notFound", { seq: 99 })).waitFor();
}

async function showArchived({ open, page, t }: Viewer) {
  await open("attic");
  await page.getByText(t("channel.archivedNote", { channel: "#attic" })).waitFor();
  await dispatchFiles(page, "drop", [await sampleImages.png()]);
  await page.getByText(t("attachment.archived")).waitFor();
}

async function showArchivedDraft({ host, open, composer, button, t }: Viewer) {
  await host.patch("/api/channels/closing", { archived: false });
  await open("closing");
  await composer.fill("Half a thought");
  await host.patch("/api/channels/closing", { archived: true });
  await button(t("action.discard")).waitFor();
}

async function showOffline(viewer: Viewer) {
  await viewer.open("void");
  await writeOffline(viewer);
}

async function writeOffline({ goOffline, composer, lastMessage, page, t }: Viewer) {
  await goOffline();
  await composer.fill("later");
  await page.keyboard.press("Enter");
  await page.getByText(t("connection.unsent", { count: 1 })).waitFor();
  await lastMessage.getByText(t("message.waiting")).waitFor();
}

async function showReconnecting({ open, page, t }: Viewer) {
  const socket = await routeSocket(page);
  await open("void");
  socket.refuse();
  await page.reload();
  await page.getByText(t("connection.reconnecting")).waitFor();
}

async function showRefused({ host, open, goOffline, composer, context, page, t }: Viewer) {
  await host.patch("/api/channels/closing", { archived: false });
  await open("closing");
  await goOffline();
  await composer.fill("Too late");
  await page.keyboard.press("Enter");
  await host.patch("/api/channels/closing", { archived: true });
  await context.setOffline(false);
  await page.getByText(t("message.notSent", { reason: t("error.channel_archived") })).waitFor();
}

async function showLogOutDialog(viewer: Viewer) {
  const { open, page, t } = viewer;
  const ownMenu = page.locator("#channels [aria-haspopup=menu]").last();
  await open("void");
  // The menu's code has to load before the network goes.
  await ownMenu.click();
  await page.getByRole("menu").waitFor();
  await page.keyboard.press("Escape");
  await writeOffline(viewer);
  await ownMenu.click();
  await page.getByRole("menuitem", { name: t("people.logOutMenu") }).click();
  await page.getByRole("alertdialog").waitFor();
}
