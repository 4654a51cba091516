import { breakDocument } from "#tests/support/broken-document";
import { refuseLateScripts } from "#tests/support/blocked-scripts";
import { routeSocket } from "#tests/support/socket-route";
import type { Viewer, Screen } from "#tests/support/screens/viewer";

/** Screens of things that are loading or failed to load. */
export const loadingScreens: readonly Screen[] = [
  ["messages and images being loaded", showLoading],
  ["older messages that failed to load", showFailedPage],
  ["images that failed to load", showFailedImages],
  ["an image that failed to load in the lightbox", showFailedLightbox],
  ["a part of the page that failed to load", showFailedModule],
  ["a broken document", showBrokenDocument],
  ["the emoji picker without matches", showNoEmoji],
  ["the channel filter without matches, and a failed change", showFailedMute],
];

async function showLoading({ open, context, button, page, t }: Viewer) {
  const socket = await routeSocket(page);
  await open("void");
  socket.hold();
  await context.route("**/api/channels/*/images*", () => undefined);
  await button(t("gallery.open")).click();
  await page.getByLabel(t("gallery.loading")).waitFor();
  await page.getByRole("navigation").getByRole("link", { name: "plates" }).click();
  await page.getByLabel(t("message.loading")).waitFor();
}

async function showFailedPage({ open, host, context, button, page, t }: Viewer) {
  await context.route("**/api/channels/annals/messages?*", (route) => route.abort());
  await open("annals/1");
  await button(t("message.pageFailed")).waitFor();
  await host.send("annals", "Once more");
  await page.getByRole("button", { name: t("message.new", { count: 1 }) }).waitFor();
}

async function showFailedImages(viewer: Viewer) {
  const { open, context, button, page, t } = viewer;
  await abortImages(viewer);
  await context.route("**/api/channels/plates/images?*", (route) => route.abort());
  await open("plates");
  await button(t("image.failedRetry", { description: "plate 3" })).waitFor();
  await button(t("gallery.open")).click();
  await page.locator("#gallery").getByText(t("gallery.failed")).waitFor();
}

async function showFailedLightbox(viewer: Viewer) {
  const { open, context, button, page, t } = viewer;
  await open("plates");
  const small = button(t("image.showLarge", { description: "plate 3" }));
  await small.waitFor();
  await small.getByRole("img").evaluate((image: HTMLImageElement) => image.decode());
  await abortImages({ context });
  await small.click();
  await page.getByRole("dialog").getByText(t("image.failed")).waitFor();
}

const abortImages = ({ context }: Pick<Viewer, "context">) =>
  context.route("**/api/images/**", (route) => route.abort());

/** Opens a lazy part in the list of channels, which is in the drawer on the phone. */
export async function showFailedModule({ open, page, button, t }: Viewer) {
  await refuseLateScripts(page, { status: 404 });
  await open("void");
  const opener = button(t("channel.listShow"));
  if (await opener.isVisible()) await opener.click();
  await button(t("channel.new")).click();
  await button(t("page.reload")).waitFor();
}

async function showBrokenDocument({ open, page }: Viewer) {
  await open("void");
  await breakDocument(page);
}

async function showNoEmoji({ open, button, page, t }: Viewer) {
  await open("void");
  await button(t("emoji.choose")).click();
  await page.getByRole("searchbox", { name: t("emoji.search") }).fill("xyzzy");
  await page.getByText(t("emoji.noMatches")).waitFor();
}

async function showFailedMute({ open, openChannelMenu, goOffline, page, t }: Viewer) {
  await open("void");
  await openChannelMenu("void");
  await goOffline();
  await page.getByRole("menuitemcheckbox", { name: t("channel.mute") }).click();
  await page.getByRole("navigation").getByRole("alert").filter({ hasText: /\S/ }).waitFor();
  await page.getByRole("searchbox", { name: t("channel.filter") }).fill("xyzzy");
  await page.getByText(t("channel.noMatches")).waitFor();
}
