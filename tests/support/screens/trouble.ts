import { give } from "#tests/support/attaching";
import { cookieOf, member } from "#tests/support/http";
import { takeLine } from "#tests/support/socket-route";
import { pictures } from "#tests/support/pictures";
import type { Onlooker, Screen } from "#tests/support/screens/onlooker";

/** Before the door, and where something is missing or goes wrong. */
export const trouble: readonly Screen[] = [
  ["the door", ({ page }) => page.goto("/")],
  ["the door, at the end of a link", ({ page }) => page.goto("/c/general")],
  ["a name that is taken", showTaken],
  ["a name that nobody can have", showImpossible],
  ["the door, where one has logged out elsewhere", showFarewell],
  ["the door, where one is inside already", showInsideAlready],
  ["no such page", showNoPage],
  ["no such channel", showNoChannel],
  ["no such message", showNoMessage],
  ["an archived channel", showArchived],
  ["what one was writing in an archived channel", showArchivedDraft],
  ["messages that wait for the network", showOffline],
  ["a network that comes back", showReconnecting],
  ["a message that was refused", showRefused],
  ["the question before one leaves", showQuestion],
];

async function showTaken({ page, button }: Onlooker) {
  await page.goto("/");
  await page.getByRole("textbox").fill("Host");
  await button("Host 2").waitFor();
}

async function showImpossible({ page, t }: Onlooker) {
  await page.goto("/");
  await page.getByRole("textbox").fill("admin");
  await page.getByText(t("reason.name_reserved")).waitFor();
}

async function showFarewell({ open, host, context, language, page, t }: Onlooker) {
  await open("void", await member(host.url, `Leaver ${language}`));
  await context.request.post("/api/logout");
  await page.getByText(t("login.loggedOut")).waitFor();
  await page.getByText(t("login.nameFree")).waitFor();
}

async function showInsideAlready({ context, host, language, page, button, t }: Onlooker) {
  await page.goto("/");
  await page.getByRole("textbox").fill("Somebody");
  await page.getByText(t("login.nameFree")).waitFor();
  await context.addCookies([cookieOf(await member(host.url, `Insider ${language}`))]);
  await page.keyboard.press("Enter");
  await button(t("login.continueAs")).waitFor();
}

async function showNoPage({ page, t }: Onlooker) {
  await page.goto("/nowhere/at/all");
  await page.getByRole("heading", { name: t("page.nothingTitle") }).waitFor();
}

async function showNoChannel({ open, button, page, t }: Onlooker) {
  await open("void");
  await page.goto("/c/nobody-made-it");
  await button(t("channel.createIt")).waitFor();
}

async function showNoMessage({ open, page, t }: Onlooker) {
  await open("salon/99");
  await page.getByText(t("message.notFound", { seq: 99 })).waitFor();
}

async function showArchived({ open, page, t }: Onlooker) {
  await open("attic");
  await page.getByText(t("channel.archivedNote", { channel: "#attic" })).waitFor();
  await give(page, "drop", [await pictures.png()]);
  await page.getByText(t("attachment.archived")).waitFor();
}

async function showArchivedDraft({ host, open, composer, button, t }: Onlooker) {
  await host.patch("/api/channels/closing", { archived: false });
  await open("closing");
  await composer.fill("Half a thought");
  await host.patch("/api/channels/closing", { archived: true });
  await button(t("action.discard")).waitFor();
}

async function showOffline(onlooker: Onlooker) {
  await onlooker.open("void");
  await writeOffline(onlooker);
}

async function writeOffline({ offline, composer, last, page, t }: Onlooker) {
  await offline();
  await composer.fill("later");
  await page.keyboard.press("Enter");
  await page.getByText(t("connection.unsent", { count: 1 })).waitFor();
  await last.getByText(t("message.waiting")).waitFor();
}

async function showReconnecting({ open, page, t }: Onlooker) {
  const line = await takeLine(page);
  await open("void");
  line.refuse();
  await page.reload();
  await page.getByText(t("connection.reconnecting")).waitFor();
}

async function showRefused({ host, open, offline, composer, context, page, t }: Onlooker) {
  await host.patch("/api/channels/closing", { archived: false });
  await open("closing");
  await offline();
  await composer.fill("Too late");
  await page.keyboard.press("Enter");
  await host.patch("/api/channels/closing", { archived: true });
  await context.setOffline(false);
  await page.getByText(t("message.notSent", { reason: t("error.channel_archived") })).waitFor();
}

async function showQuestion(onlooker: Onlooker) {
  const { open, page, t } = onlooker;
  const ownMenu = page.locator("#channels [aria-haspopup=menu]").last();
  await open("void");
  // The menu comes with its part, which has to be here before the network goes.
  await ownMenu.click();
  await page.getByRole("menu").waitFor();
  await page.keyboard.press("Escape");
  await writeOffline(onlooker);
  await ownMenu.click();
  await page.getByRole("menuitem", { name: t("people.logOutMenu") }).click();
  await page.getByRole("alertdialog").waitFor();
}
