import type { Screen } from "./screen";

/** What stands around the conversation. */
export const around: Screen[] = [
  {
    name: "channels",
    async show({ open, showChannels }) {
      await open("books");
      await showChannels();
    },
  },
  {
    name: "appearance",
    async show({ page, button, say, open, showChannels }) {
      await open("books");
      await showChannels();
      await page.getByRole("complementary").locator("[aria-haspopup=menu]").last().click();
      await page.getByRole("menuitemradio", { name: say("look.dark") }).waitFor();
      await button(say("people.logOut")).waitFor();
    },
  },
  {
    name: "panel-hidden",
    async show({ page, open, button, say, kind, home }) {
      await open(home);
      if (kind.device === "phone") return;
      await button(say("look.hideChannels")).click();
      await page.getByRole("navigation").waitFor({ state: "hidden" });
    },
  },
  {
    name: "empty",
    async show({ page, open, home, button, say, kind, showChannels }) {
      await open(home);
      await showChannels();
      const isTwo = kind.device === "phone" ? "Kitchen" : "Garden";
      await button(say("channel.new")).click();
      await page.getByRole("textbox", { name: say("channel.name") }).fill(`${isTwo} ${kind.theme} ${kind.language}`);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1 }).filter({ hasText: isTwo }).waitFor();
    },
  },
  {
    name: "people",
    async show({ open, home, button, say }) {
      await open(home);
      await button(say("people.hereShow", { count: 2 })).click();
    },
  },
];
