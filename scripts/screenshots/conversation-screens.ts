import { paint, paintings, type Painting } from "../demo/painting";
import type { Viewer } from "./viewer";
import type { Screen } from "./screen";

const quoteAndList =
  "> White space is not empty.\n\nThree things, then:\n\n- less\n- later\n- `never`, if it can be helped";

const tenLines = Array.from({ length: 10 }, (_, line) => `${line + 1}. —`).join("\n");

/** Screens of reading and writing messages. */
export const conversationScreens: Screen[] = [
  { name: "chat", show: ({ open, homeChannel }) => open(homeChannel) },
  { name: "images", show: ({ open }) => open("general") },
  { name: "code", show: ({ open }) => open("workshop") },
  {
    name: "own",
    show: writeAndChange,
  },
  { name: "menu", show: openMenu },
  {
    name: "emoji",
    async show({ page, t }) {
      await page.getByRole("menuitem", { name: t("message.react") }).click();
      await page
        .getByRole("dialog", { name: t("emoji.react") })
        .getByRole("group")
        .nth(1)
        .waitFor();
    },
  },
  {
    name: "replying",
    async show(viewer) {
      await viewer.page.keyboard.press("Escape");
      await choose(viewer, "message.reply");
      await viewer.button(viewer.t("reply.cancel")).waitFor();
    },
  },
  {
    name: "editing",
    async show(viewer) {
      await viewer.button(viewer.t("reply.cancel")).click();
      await choose(viewer, "message.edit");
      await viewer.button(viewer.t("action.save")).waitFor();
    },
  },
  {
    name: "attachments",
    async show(viewer) {
      const { t, open, composer, button } = viewer;
      // An unfinished edit would still be open in the next screen.
      await button(t("action.cancel")).click();
      await open("台所");
      await attach(viewer, [paintings.morning, paintings.coast]);
      await composer.fill("27. IX.");
    },
  },
  {
    name: "writing",
    async show({ companion, page, open, composer, button, t }) {
      await open("books");
      await button(t("composer.formatting")).click();
      await page.getByRole("toolbar").waitFor();
      await composer.fill(tenLines);
      await companion.type("books");
      await page.getByText(t("people.typing", { name: "Hopper" })).waitFor();
    },
  },
  {
    name: "answering",
    async show(viewer) {
      const { page, t, button, composer } = viewer;
      await button(t("composer.formatting")).click();
      await composer.fill("");
      await choose(viewer, "message.reply");
      await attach(viewer, [paintings.coast]);
      await composer.pressSequentially("@H");
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "gallery",
    async show({ page, open, button, t, variant }) {
      await open("general");
      const opener = button(t("gallery.open"));
      // A click would leave the mouse on the button that replaces this one, and its tooltip would show on the phone.
      await (variant.device === "phone" ? opener.tap() : opener.click());
      await page.locator("#gallery").getByRole("img").first().waitFor();
    },
  },
  {
    name: "lightbox",
    async show({ page, open, messages, t }) {
      await open("general");
      await messages
        .getByRole("button")
        .filter({ has: page.getByRole("img") })
        .last()
        .click();
      await page
        .getByRole("dialog")
        .getByRole("link", { name: t("image.download") })
        .waitFor();
    },
  },
];

/** Writes a quote with a list and code, an edited message and a deleted one. */
async function writeAndChange(viewer: Viewer): Promise<void> {
  const { page, open, write, t, button } = viewer;
  await open("books");
  await write(quoteAndList);
  await write("Tommorow at eleven.");
  await choose(viewer, "message.edit");
  await page.locator("article textarea").fill("Tomorrow at eleven.");
  await button(t("action.save")).click();
  await page.getByText(t("message.edited"), { exact: true }).last().waitFor();
  await write("Nobody needs to read this.");
  await choose(viewer, "message.delete");
  await page.getByText(t("message.deleted"), { exact: true }).last().waitFor();
  await write("https://example.org says it better than I do.");
}

async function attach({ page, t }: Viewer, images: readonly Painting[]): Promise<void> {
  const files = await Promise.all(images.map(paint));
  await page
    .getByLabel(t("composer.files"))
    .setInputFiles(files.map((buffer, index) => ({ name: `${index}.png`, mimeType: "image/png", buffer })));
  await page
    .getByRole("group", { name: t("attachment.group") })
    .getByRole("listitem")
    .nth(images.length - 1)
    .waitFor();
}

/** Opens the menu of the viewer's last message. */
async function openMenu({ page, button, t }: Viewer): Promise<void> {
  await button(t("message.moreAbout")).last().dispatchEvent("click");
  await page.getByRole("menu").waitFor();
}

async function choose(viewer: Viewer, item: "message.edit" | "message.delete" | "message.reply"): Promise<void> {
  await openMenu(viewer);
  await viewer.page.getByRole("menuitem", { name: viewer.t(item) }).click();
}
