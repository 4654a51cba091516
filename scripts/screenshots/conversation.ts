import { paint, paintings, type Painting } from "../demo/painting";
import type { Reader } from "./reader";
import type { Screen } from "./screen";

const quoteAndList =
  "> White space is not empty.\n\nThree things, then:\n\n- less\n- later\n- `never`, if it can be helped";

const tenLines = Array.from({ length: 10 }, (_, line) => `${line + 1}. —`).join("\n");

/** What one reads and writes. */
export const conversation: Screen[] = [
  { name: "chat", show: ({ open, home }) => open(home) },
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
    async show(reader) {
      await reader.page.keyboard.press("Escape");
      await choose(reader, "message.reply");
      await reader.button(reader.t("reply.cancel")).waitFor();
    },
  },
  {
    name: "editing",
    async show(reader) {
      await reader.button(reader.t("reply.cancel")).click();
      await choose(reader, "message.edit");
      await reader.button(reader.t("action.save")).waitFor();
    },
  },
  {
    name: "attachments",
    async show(reader) {
      const { t, open, composer, button } = reader;
      // What one has begun to change would wait there.
      await button(t("action.cancel")).click();
      await open("台所");
      await attach(reader, [paintings.morning, paintings.coast]);
      await composer.fill("27. IX.");
    },
  },
  {
    name: "writing",
    async show({ host, page, open, composer, button, t }) {
      await open("books");
      await button(t("composer.formatting")).click();
      await page.getByRole("toolbar").waitFor();
      await composer.fill(tenLines);
      await host.type("books");
      await page.getByText(t("people.typing", { name: "Hopper" })).waitFor();
    },
  },
  {
    name: "answering",
    async show(reader) {
      const { page, t, button, composer } = reader;
      await button(t("composer.formatting")).click();
      await composer.fill("");
      await choose(reader, "message.reply");
      await attach(reader, [paintings.coast]);
      await composer.pressSequentially("@H");
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "gallery",
    async show({ page, open, button, t, kind }) {
      await open("general");
      const opener = button(t("gallery.open"));
      // On the phone a mouse would rest on the button that comes in its place, and its tooltip would show.
      await (kind.device === "phone" ? opener.tap() : opener.click());
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

/** Quote, list and code, an edited text, a deleted one. */
async function writeAndChange(reader: Reader): Promise<void> {
  const { page, open, write, t, button } = reader;
  await open("books");
  await write(quoteAndList);
  await write("Tommorow at eleven.");
  await choose(reader, "message.edit");
  await page.locator("article textarea").fill("Tomorrow at eleven.");
  await button(t("action.save")).click();
  await page.getByText(t("message.edited"), { exact: true }).last().waitFor();
  await write("Nobody needs to read this.");
  await choose(reader, "message.delete");
  await page.getByText(t("message.deleted"), { exact: true }).last().waitFor();
  await write("https://example.org says it better than I do.");
}

async function attach({ page, t }: Reader, images: readonly Painting[]): Promise<void> {
  const files = await Promise.all(images.map(paint));
  await page
    .getByLabel(t("composer.files"))
    .setInputFiles(files.map((buffer, place) => ({ name: `${place}.png`, mimeType: "image/png", buffer })));
  await page
    .getByRole("group", { name: t("attachment.group") })
    .getByRole("listitem")
    .nth(images.length - 1)
    .waitFor();
}

/** Of the last message of one's own. */
async function openMenu({ page, button, t }: Reader): Promise<void> {
  await button(t("message.moreAbout")).last().dispatchEvent("click");
  await page.getByRole("menu").waitFor();
}

async function choose(reader: Reader, item: "message.edit" | "message.delete" | "message.reply"): Promise<void> {
  await openMenu(reader);
  await reader.page.getByRole("menuitem", { name: reader.t(item) }).click();
}
