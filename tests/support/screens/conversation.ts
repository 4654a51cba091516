import type { Viewer, Screen } from "#tests/support/screens/viewer";
import { phonePhoto } from "#tests/support/large-images";
import { sampleImages } from "#tests/support/sample-images";

/** Screens of reading and writing. */
export const conversationScreens: readonly Screen[] = [
  ["an empty channel", ({ open }) => open("void")],
  ["a conversation", ({ open }) => open("salon")],
  ["a linked message", ({ open }) => open("salon/1")],
  ["a tooltip", showTooltip],
  ["the menu of a message", showMenu],
  ["the reaction picker", showReactions],
  ["a reaction that failed", showFailedReaction],
  ["a message being edited", showEditing],
  ["a message just deleted", showDeletion],
  ["a reply being written", showReply],
  ["the emoji picker", showEmoji],
  ["the formatting toolbar", showFormatting],
  ["channel suggestions", showSuggestions],
  ["mention suggestions", showPeople],
  ["a text that is too long", showTooLong],
  ["attached images", showAttachments],
  ["images being uploaded, and a large one attached", showUpload],
  ["the removed metadata of a photo", showRemovedMetadata],
  ["images dragged over the page", showDropTarget],
  ["images among messages", ({ open }) => open("plates")],
  ["the gallery", showGallery],
  ["the lightbox", showLightbox],
  ["a long image among messages", ({ open }) => open("scrolls")],
  ["a long image in the lightbox", showLongImage],
  ["an alt text being edited", showAltTextEditor],
  ["an image just deleted", showImageDeletion],
];

async function showTooltip({ open, page, composer }: Viewer) {
  await open("void");
  await composer.focus();
  await page.keyboard.press("Tab");
  await page.locator("[data-tooltip-bubble]").waitFor();
}

async function showMenu({ open, openMenu }: Viewer) {
  await open("salon");
  await openMenu();
}

async function showReactions({ open, openMenu, choose, page, t }: Viewer) {
  await open("salon");
  await openMenu();
  await choose(t("message.react"));
  await page.getByRole("group", { name: t("emojiGroup.0") }).waitFor();
}

async function showFailedReaction({ open, goOffline, page, button, t }: Viewer) {
  await open("salon");
  await goOffline();
  await page.getByRole("article").getByRole("button").filter({ hasText: "🌿" }).click();
  await button(t("action.dismiss")).waitFor();
}

async function showEditing({ open, openMenu, choose, lastMessage, t }: Viewer) {
  await open("salon");
  await openMenu();
  await choose(t("message.edit"));
  await lastMessage.getByRole("textbox").fill("");
  await lastMessage.getByRole("textbox").press("Enter");
  await lastMessage.getByText(t("message.empty")).waitFor();
}

async function showDeletion({ open, openMenu, choose, lastMessage, goOffline, page, t }: Viewer) {
  await open("salon");
  // The menu's code loads with the first one.
  await openMenu();
  await page.keyboard.press("Escape");
  await goOffline();
  await openMenu();
  await choose(t("message.delete"));
  await lastMessage.getByText(t("message.deletedSoon")).waitFor();
}

async function showReply({ open, openMenu, choose, button, t }: Viewer) {
  await open("salon");
  await openMenu();
  await choose(t("message.reply"));
  await button(t("reply.cancel")).waitFor();
}

async function showEmoji({ open, button, page, t }: Viewer) {
  await open("salon");
  await button(t("emoji.choose")).click();
  await page.getByRole("group", { name: t("emojiGroup.0") }).waitFor();
}

async function showFormatting({ open, button, page, t }: Viewer) {
  await open("salon");
  await button(t("composer.formatting")).click();
  await page.getByRole("toolbar").waitFor();
}

async function showSuggestions({ open, composer, page }: Viewer) {
  await open("salon");
  await composer.pressSequentially("#s");
  await page.getByRole("option").first().waitFor();
}

async function showPeople({ open, composer, page }: Viewer) {
  await open("salon");
  await composer.pressSequentially("@h");
  await page.getByRole("option").first().waitFor();
}

async function showTooLong({ open, composer, page }: Viewer) {
  await open("salon");
  await composer.fill("x".repeat(9_000));
  await page.locator("#composer[aria-invalid=true]").waitFor();
}

async function showAttachments({ open, page, t, button }: Viewer) {
  await open("salon");
  const buffer = await sampleImages.png();
  const files = ["one.png", "two.png"].map((name) => ({ name, mimeType: "image/png", buffer }));
  await page.getByLabel(t("composer.files")).setInputFiles(files);
  await button(t("attachment.position", { position: 1, of: 2 })).click();
  await page.getByRole("textbox", { name: t("attachment.descriptionOf", { position: 1 }) }).waitFor();
}

async function showUpload({ open, page, t, button }: Viewer) {
  await open("void");
  const chooser = page.getByLabel(t("composer.files"));
  await page.route("**/api/channels/*/images", () => undefined);
  await chooser.setInputFiles({ name: "one.png", mimeType: "image/png", buffer: await sampleImages.png() });
  await page.getByRole("group", { name: t("attachment.group") }).waitFor();
  await button(t("composer.send")).click();
  await button(t("action.cancel")).waitFor();
  await chooser.setInputFiles({ name: "large.jpg", mimeType: "image/jpeg", buffer: await phonePhoto() });
  await page.getByRole("checkbox", { name: t("attachment.original") }).waitFor();
}

async function showRemovedMetadata({ open, page, lastMessage, t, button }: Viewer) {
  await open("darkroom");
  const photo = { name: "photo.jpg", mimeType: "image/jpeg", buffer: await phonePhoto() };
  await page.getByLabel(t("composer.files")).setInputFiles(photo);
  await page.getByRole("checkbox", { name: t("attachment.original") }).waitFor();
  await button(t("composer.send")).click();
  const [beginning = ""] = t("metadata.removed", { details: "…" }).split("…");
  await lastMessage.getByText(beginning).waitFor();
}

async function showDropTarget({ open, page, t }: Viewer) {
  await open("void");
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([""], "one.png", { type: "image/png" }));
    document.body.dispatchEvent(new DragEvent("dragenter", { dataTransfer, bubbles: true }));
  });
  await page.getByText(t("composer.dropHere")).waitFor();
}

async function showGallery({ open, button, page, t }: Viewer) {
  await open("plates");
  await button(t("gallery.open")).click();
  await page.locator("#gallery").getByRole("img").first().waitFor();
}

async function showLightbox({ open, button, page, t }: Viewer) {
  await open("plates");
  await button(t("image.showLarge", { description: "plate 3" })).click();
  await page
    .getByRole("dialog")
    .getByRole("link", { name: t("image.download") })
    .waitFor();
}

async function showLongImage({ page, open, button, t }: Viewer) {
  await open("scrolls");
  await button(t("image.showLong", { description: "scroll" })).click();
  await page
    .getByRole("dialog")
    .getByRole("group", { name: t("image.longLarge") })
    .waitFor();
}

async function showAltTextEditor(viewer: Viewer) {
  const { button, page, t } = viewer;
  await showLightbox(viewer);
  await button(t("image.editDescription")).click();
  await page.getByRole("dialog").getByRole("textbox").waitFor();
}

async function showImageDeletion(viewer: Viewer) {
  const { button, goOffline, page, t } = viewer;
  await showLightbox(viewer);
  await goOffline();
  await button(t("image.delete")).click();
  await page.getByRole("dialog").getByText(t("image.deletedSoon")).waitFor();
}
