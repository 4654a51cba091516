import type { Onlooker, Screen } from "#tests/support/screens/onlooker";
import { phonePhoto } from "#tests/support/photos";
import { pictures } from "#tests/support/pictures";

/** What one reads and writes. */
export const conversation: readonly Screen[] = [
  ["an empty channel", ({ open }) => open("void")],
  ["a conversation", ({ open }) => open("salon")],
  ["a message that an address names", ({ open }) => open("salon/1")],
  ["a tooltip", showTooltip],
  ["the menu of a message", showMenu],
  ["the choice of a reaction", showReactions],
  ["a reaction that was taken back", showTakenBack],
  ["a message that is edited", showEditing],
  ["a message that was deleted just now", showRemoval],
  ["what is being answered", showReply],
  ["the choice of an emoji", showEmoji],
  ["the toolbar for formatting", showFormatting],
  ["suggestions while one writes", showSuggestions],
  ["people to mention while one writes", showPeople],
  ["a text that is too long", showExcess],
  ["images that wait to be sent", showAttachments],
  ["images that are being sent, and a large one that waits", showUpload],
  ["what was taken out of a photo", showReceipt],
  ["images that hover over the page", showHovering],
  ["images among messages", ({ open }) => open("plates")],
  ["all images of a channel", showGallery],
  ["an image that is shown large", showLarge],
  ["a long image among messages", ({ open }) => open("scrolls")],
  ["a long image that is shown large", showScroll],
  ["an image that is being described", showDescribing],
  ["an image that was deleted just now", showImageRemoval],
];

async function showTooltip({ open, page, composer }: Onlooker) {
  await open("void");
  await composer.focus();
  await page.keyboard.press("Tab");
  await page.locator("[data-tooltip-bubble]").waitFor();
}

async function showMenu({ open, openMenu }: Onlooker) {
  await open("salon");
  await openMenu();
}

async function showReactions({ open, openMenu, choose, page, t }: Onlooker) {
  await open("salon");
  await openMenu();
  await choose(t("message.react"));
  await page.getByRole("group", { name: t("emojiGroup.0") }).waitFor();
}

async function showTakenBack({ open, offline, page, button, t }: Onlooker) {
  await open("salon");
  await offline();
  await page.getByRole("article").getByRole("button").filter({ hasText: "🌿" }).click();
  await button(t("action.dismiss")).waitFor();
}

async function showEditing({ open, openMenu, choose, last, t }: Onlooker) {
  await open("salon");
  await openMenu();
  await choose(t("message.edit"));
  await last.getByRole("textbox").fill("");
  await last.getByRole("textbox").press("Enter");
  await last.getByText(t("message.empty")).waitFor();
}

async function showRemoval({ open, openMenu, choose, last, offline, page, t }: Onlooker) {
  await open("salon");
  // What a menu stands on comes with the first.
  await openMenu();
  await page.keyboard.press("Escape");
  await offline();
  await openMenu();
  await choose(t("message.delete"));
  await last.getByText(t("message.deletedSoon")).waitFor();
}

async function showReply({ open, openMenu, choose, button, t }: Onlooker) {
  await open("salon");
  await openMenu();
  await choose(t("message.reply"));
  await button(t("reply.cancel")).waitFor();
}

async function showEmoji({ open, button, page, t }: Onlooker) {
  await open("salon");
  await button(t("emoji.choose")).click();
  await page.getByRole("group", { name: t("emojiGroup.0") }).waitFor();
}

async function showFormatting({ open, button, page, t }: Onlooker) {
  await open("salon");
  await button(t("composer.formatting")).click();
  await page.getByRole("toolbar").waitFor();
}

async function showSuggestions({ open, composer, page }: Onlooker) {
  await open("salon");
  await composer.pressSequentially("#s");
  await page.getByRole("option").first().waitFor();
}

async function showPeople({ open, composer, page }: Onlooker) {
  await open("salon");
  await composer.pressSequentially("@h");
  await page.getByRole("option").first().waitFor();
}

async function showExcess({ open, composer, page }: Onlooker) {
  await open("salon");
  await composer.fill("x".repeat(9_000));
  await page.locator("#composer[aria-invalid=true]").waitFor();
}

async function showAttachments({ open, page, t, button }: Onlooker) {
  await open("salon");
  const buffer = await pictures.png();
  const files = ["one.png", "two.png"].map((name) => ({ name, mimeType: "image/png", buffer }));
  await page.getByLabel(t("composer.files")).setInputFiles(files);
  await button(t("attachment.place", { place: 1, of: 2 })).click();
  await page.getByRole("textbox", { name: t("attachment.descriptionOf", { place: 1 }) }).waitFor();
}

async function showUpload({ open, page, t, button }: Onlooker) {
  await open("void");
  const chooser = page.getByLabel(t("composer.files"));
  await page.route("**/api/channels/*/images", () => undefined);
  await chooser.setInputFiles({ name: "one.png", mimeType: "image/png", buffer: await pictures.png() });
  await page.getByRole("group", { name: t("attachment.group") }).waitFor();
  await button(t("composer.send")).click();
  await button(t("action.cancel")).waitFor();
  await chooser.setInputFiles({ name: "large.jpg", mimeType: "image/jpeg", buffer: await phonePhoto() });
  await page.getByRole("checkbox", { name: t("attachment.original") }).waitFor();
}

async function showReceipt({ open, page, last, t, button }: Onlooker) {
  await open("darkroom");
  const photo = { name: "photo.jpg", mimeType: "image/jpeg", buffer: await phonePhoto() };
  await page.getByLabel(t("composer.files")).setInputFiles(photo);
  await page.getByRole("checkbox", { name: t("attachment.original") }).waitFor();
  await button(t("composer.send")).click();
  const [beginning = ""] = t("metadata.removed", { details: "…" }).split("…");
  await last.getByText(beginning).waitFor();
}

async function showHovering({ open, page, t }: Onlooker) {
  await open("void");
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([""], "one.png", { type: "image/png" }));
    document.body.dispatchEvent(new DragEvent("dragenter", { dataTransfer, bubbles: true }));
  });
  await page.getByText(t("composer.dropHere")).waitFor();
}

async function showGallery({ open, button, page, t }: Onlooker) {
  await open("plates");
  await button(t("gallery.open")).click();
  await page.locator("#gallery").getByRole("img").first().waitFor();
}

async function showLarge({ open, button, page, t }: Onlooker) {
  await open("plates");
  await button(t("image.showLarge", { description: "plate 3" })).click();
  await page
    .getByRole("dialog")
    .getByRole("link", { name: t("image.download") })
    .waitFor();
}

async function showScroll({ page, open, button, t }: Onlooker) {
  await open("scrolls");
  await button(t("image.showLong", { description: "scroll" })).click();
  await page
    .getByRole("dialog")
    .getByRole("group", { name: t("image.longLarge") })
    .waitFor();
}

async function showDescribing(onlooker: Onlooker) {
  const { button, page, t } = onlooker;
  await showLarge(onlooker);
  await button(t("image.editDescription")).click();
  await page.getByRole("dialog").getByRole("textbox").waitFor();
}

async function showImageRemoval(onlooker: Onlooker) {
  const { button, offline, page, t } = onlooker;
  await showLarge(onlooker);
  await offline();
  await button(t("image.delete")).click();
  await page.getByRole("dialog").getByText(t("image.deletedSoon")).waitFor();
}
