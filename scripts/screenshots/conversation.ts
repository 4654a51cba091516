import { paint, paintings } from "../demo/painting";
import type { Reader } from "./reader";
import type { Screen } from "./screen";

const quoteAndList =
  "> White space is not empty.\n\nThree things, then:\n\n- less\n- later\n- `never`, if it can be helped";

/** What one reads and writes. */
export const conversation: Screen[] = [
  { name: "chat", show: ({ open, home }) => open(home) },
  { name: "images", show: ({ open }) => open("general") },
  { name: "code", show: ({ open }) => open("workshop") },
  {
    name: "own",
    async show(reader) {
      await writeAndChange(reader);
    },
  },
  {
    name: "menu",
    async show({ page, button, say, kind }) {
      const more = button(say("message.moreAbout")).last();
      if (kind.device === "phone") await more.dispatchEvent("click");
      else await more.click();
      await page.getByRole("menu").waitFor();
    },
  },
  {
    name: "editing",
    async show({ page, say, button }) {
      await page.getByRole("menuitem", { name: say("message.edit") }).click();
      await button(say("action.save")).waitFor();
    },
  },
  {
    name: "attachments",
    async show({ page, say, open, composer }) {
      await open("books");
      const files = await Promise.all([paintings.morning, paintings.coast].map(paint));
      await page
        .getByLabel(say("composer.files"))
        .setInputFiles(files.map((buffer, place) => ({ name: `${place}.png`, mimeType: "image/png", buffer })));
      await page
        .getByRole("group", { name: say("attachment.group") })
        .getByRole("listitem")
        .nth(1)
        .waitFor();
      await composer.fill("27. IX.");
    },
  },
  {
    name: "gallery",
    async show({ page, open, button, say }) {
      await open("general");
      await button(say("gallery.open")).click();
      await page.locator("#gallery").getByRole("img").first().waitFor();
    },
  },
  {
    name: "lightbox",
    async show({ page, open, messages, say }) {
      await open("general");
      await messages
        .getByRole("button")
        .filter({ has: page.getByRole("img") })
        .last()
        .click();
      await page
        .getByRole("dialog")
        .getByRole("link", { name: say("image.download") })
        .waitFor();
    },
  },
];

/** Quote, list and code, an edited text, a deleted one. */
async function writeAndChange({ page, open, write, say, button }: Reader): Promise<void> {
  await open("books");
  await write(quoteAndList);
  const menu = async (item: "message.edit" | "message.delete") => {
    await button(say("message.moreAbout")).last().dispatchEvent("click");
    await page.getByRole("menuitem", { name: say(item) }).click();
  };
  await write("Tommorow at eleven.");
  await menu("message.edit");
  await page.locator("article textarea").fill("Tomorrow at eleven.");
  await button(say("action.save")).click();
  await page.getByText(say("message.edited"), { exact: true }).last().waitFor();
  await write("Nobody needs to read this.");
  await menu("message.delete");
  await page.getByText(say("message.deleted"), { exact: true }).last().waitFor();
  await write("https://example.org says it better than I do.");
}
