import type { Onlooker, Screen } from "#tests/support/screens/onlooker";
import { pictures } from "#tests/support/pictures";

/** What one reads and writes. */
export const conversation: readonly Screen[] = [
  ["an empty channel", ({ open }) => open("void")],
  ["a conversation", ({ open }) => open("salon")],
  ["a message that an address names", ({ open }) => open("salon/1")],
  ["a tooltip", showTooltip],
  ["the menu of a message", showMenu],
  ["the choice of a reaction", showReactions],
  ["a message that is edited", showEditing],
  ["a message that was deleted just now", showRemoval],
  ["what is being answered", showReply],
  ["the choice of an emoji", showEmoji],
  ["the toolbar for formatting", showFormatting],
  ["suggestions while one writes", showSuggestions],
  ["a text that is too long", showExcess],
  ["images that wait to be sent", showAttachments],
  ["images among messages", ({ open }) => open("plates")],
  ["all images of a channel", showGallery],
  ["an image that is shown large", showLarge],
  ["an image that is being described", showDescribing],
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

async function showReactions({ open, openMenu, choose, page, say }: Onlooker) {
  await open("salon");
  await openMenu();
  await choose(say("message.react"));
  await page.getByRole("group", { name: say("emojiGroup.0") }).waitFor();
}

async function showEditing({ open, openMenu, choose, last, say }: Onlooker) {
  await open("salon");
  await openMenu();
  await choose(say("message.edit"));
  await last.getByRole("textbox").fill("");
  await last.getByRole("textbox").press("Enter");
  await last.getByText(say("message.empty")).waitFor();
}

async function showRemoval({ open, openMenu, choose, last, offline, page, say }: Onlooker) {
  await open("salon");
  // What a menu stands on comes with the first.
  await openMenu();
  await page.keyboard.press("Escape");
  await offline();
  await openMenu();
  await choose(say("message.delete"));
  await last.getByText(say("message.deletedSoon")).waitFor();
}

async function showReply({ open, openMenu, choose, button, say }: Onlooker) {
  await open("salon");
  await openMenu();
  await choose(say("message.reply"));
  await button(say("reply.cancel")).waitFor();
}

async function showEmoji({ open, button, page, say }: Onlooker) {
  await open("salon");
  await button(say("emoji.choose")).click();
  await page.getByRole("group", { name: say("emojiGroup.0") }).waitFor();
}

async function showFormatting({ open, button, page, say }: Onlooker) {
  await open("salon");
  await button(say("composer.formatting")).click();
  await page.getByRole("toolbar").waitFor();
}

async function showSuggestions({ open, composer, page }: Onlooker) {
  await open("salon");
  await composer.pressSequentially("#s");
  await page.getByRole("option").first().waitFor();
}

async function showExcess({ open, composer, page }: Onlooker) {
  await open("salon");
  await composer.fill("x".repeat(9_000));
  await page.locator("#composer[aria-invalid=true]").waitFor();
}

async function showAttachments({ open, page, say, button }: Onlooker) {
  await open("salon");
  const buffer = await pictures.png();
  const files = ["one.png", "two.png"].map((name) => ({ name, mimeType: "image/png", buffer }));
  await page.getByLabel(say("composer.files")).setInputFiles(files);
  await button(say("attachment.place", { place: 1, of: 2 })).click();
  await page.getByRole("textbox", { name: say("attachment.descriptionOf", { place: 1 }) }).waitFor();
}

async function showGallery({ open, button, page, say }: Onlooker) {
  await open("plates");
  await button(say("gallery.open")).click();
  await page.locator("#gallery").getByRole("img").first().waitFor();
}

async function showLarge({ open, button, page, say }: Onlooker) {
  await open("plates");
  await button(say("image.showLarge", { description: "plate 3" })).click();
  await page
    .getByRole("dialog")
    .getByRole("link", { name: say("image.download") })
    .waitFor();
}

async function showDescribing(onlooker: Onlooker) {
  const { button, page, say } = onlooker;
  await showLarge(onlooker);
  await button(say("image.editDescription")).click();
  await page.getByRole("dialog").getByRole("textbox").waitFor();
}
