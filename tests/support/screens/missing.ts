import { breakDocument } from "#tests/support/browser-without-floating";
import { refuseLateScripts } from "#tests/support/blocked-scripts";
import { takeLine } from "#tests/support/socket-route";
import type { Onlooker, Screen } from "#tests/support/screens/onlooker";

/** What has not come yet, or does not come at all. */
export const missing: readonly Screen[] = [
  ["messages and images that are on their way", showLoading],
  ["messages that did not come, below those that are new", showLostPage],
  ["images that did not come", showLostImages],
  ["an image that did not come, large", showLostLarge],
  ["a part of the page that did not come", showMissingPart],
  ["a document that broke", showBrokenDocument],
  ["no emoji of such a name", showNoEmoji],
  ["no channel of such a name, and a wish that was not granted", showUngranted],
];

async function showLoading({ open, context, button, page, t }: Onlooker) {
  const line = await takeLine(page);
  await open("void");
  line.hold();
  await context.route("**/api/channels/*/images*", () => undefined);
  await button(t("gallery.open")).click();
  await page.getByLabel(t("gallery.loading")).waitFor();
  await page.getByRole("navigation").getByRole("link", { name: "plates" }).click();
  await page.getByLabel(t("message.loading")).waitFor();
}

async function showLostPage({ open, host, context, button, page, t }: Onlooker) {
  await context.route("**/api/channels/annals/messages?*", (route) => route.abort());
  await open("annals/1");
  await button(t("message.pageFailed")).waitFor();
  await host.send("annals", "Once more");
  await page.getByRole("button", { name: t("message.new", { count: 1 }) }).waitFor();
}

async function showLostImages(onlooker: Onlooker) {
  const { open, context, button, page, t } = onlooker;
  await loseImages(onlooker);
  await context.route("**/api/channels/plates/images?*", (route) => route.abort());
  await open("plates");
  await button(t("image.failedRetry", { description: "plate 3" })).waitFor();
  await button(t("gallery.open")).click();
  await page.locator("#gallery").getByText(t("gallery.failed")).waitFor();
}

async function showLostLarge(onlooker: Onlooker) {
  const { open, context, button, page, t } = onlooker;
  await open("plates");
  const small = button(t("image.showLarge", { description: "plate 3" }));
  await small.waitFor();
  await small.getByRole("img").evaluate((image: HTMLImageElement) => image.decode());
  await loseImages({ context });
  await small.click();
  await page.getByRole("dialog").getByText(t("image.failed")).waitFor();
}

const loseImages = ({ context }: Pick<Onlooker, "context">) =>
  context.route("**/api/images/**", (route) => route.abort());

/** What one asks for in the list of channels: on the phone in the drawer. */
export async function showMissingPart({ open, page, button, t }: Onlooker) {
  await refuseLateScripts(page, { status: 404 });
  await open("void");
  const opener = button(t("channel.listShow"));
  if (await opener.isVisible()) await opener.click();
  await button(t("channel.new")).click();
  await button(t("page.reload")).waitFor();
}

async function showBrokenDocument({ open, page }: Onlooker) {
  await open("void");
  await breakDocument(page);
}

async function showNoEmoji({ open, button, page, t }: Onlooker) {
  await open("void");
  await button(t("emoji.choose")).click();
  await page.getByRole("searchbox", { name: t("emoji.search") }).fill("xyzzy");
  await page.getByText(t("emoji.noMatches")).waitFor();
}

async function showUngranted({ open, openChannelMenu, offline, page, t }: Onlooker) {
  await open("void");
  await openChannelMenu("void");
  await offline();
  await page.getByRole("menuitemcheckbox", { name: t("channel.mute") }).click();
  await page.getByRole("navigation").getByRole("alert").filter({ hasText: /\S/ }).waitFor();
  await page.getByRole("searchbox", { name: t("channel.filter") }).fill("xyzzy");
  await page.getByText(t("channel.noMatches")).waitFor();
}
