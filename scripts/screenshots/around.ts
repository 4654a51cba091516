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
    async show({ page, t, open, showChannels }) {
      await open("books");
      await showChannels();
      await page.getByRole("complementary").locator("[aria-haspopup=menu]").last().click();
      await page.getByRole("menuitemradio", { name: t("appearance.dark") }).waitFor();
      await page.getByRole("menuitem", { name: t("people.logOutMenu") }).waitFor();
    },
  },
  {
    name: "panel-hidden",
    async show({ page, open, button, t, kind, home }) {
      await open(home);
      if (kind.device === "phone") return;
      await button(t("appearance.hideChannels")).click();
      await page.getByRole("navigation").waitFor({ state: "hidden" });
    },
  },
  {
    name: "empty",
    async show({ page, open, home, button, t, showChannels }) {
      await open(home);
      await showChannels();
      await button(t("channel.new")).click();
      await page.getByRole("textbox", { name: t("channel.name") }).fill("Garden");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1 }).filter({ hasText: "Garden" }).waitFor();
    },
  },
  {
    name: "channel-menu",
    async show({ page, t }) {
      await page.keyboard.press("Escape");
      await page.getByRole("main").locator("header [aria-haspopup=menu]").click();
      await page.getByRole("menuitem", { name: t("notification.choose") }).waitFor();
    },
  },
  {
    name: "details",
    async show({ page, t }) {
      await page.getByRole("menuitem", { name: t("channel.edit") }).click();
      await page.getByRole("textbox", { name: t("channel.topicLabel") }).waitFor();
    },
  },
  {
    name: "telling",
    async show({ page, t }) {
      await page.keyboard.press("Escape");
      await page.getByRole("main").locator("header [aria-haspopup=menu]").click();
      await page.getByRole("menuitem", { name: t("notification.choose") }).click();
      await page.getByRole("dialog").getByRole("radio").first().waitFor();
    },
  },
  {
    name: "switcher",
    async show({ page, t }) {
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox", { name: t("switcher.label") }).waitFor();
      await page.getByRole("option", { name: "Hopper" }).waitFor();
    },
  },
  {
    name: "keys",
    async show({ page, composer }) {
      await page.keyboard.press("Escape");
      await composer.blur();
      await page.keyboard.press("?");
      await page.getByRole("dialog").getByRole("term").first().waitFor();
    },
  },
  {
    name: "waiting",
    async show({ host, page, open, home, name, showChannels }) {
      await open("letters");
      await open(home);
      await host.send("letters", "One.");
      await host.send("letters", `Two, @${name}.`);
      await host.send("letters", "Three.");
      await showChannels();
      await page
        .getByRole("navigation")
        .getByRole("link", { name: /letters.*3/ })
        .waitFor();
    },
  },
  {
    name: "unread",
    async show({ page, open, t }) {
      await open("letters");
      await page.getByRole("separator", { name: t("message.newDivider") }).waitFor();
    },
  },
  {
    name: "card",
    async show({ page, messages }) {
      await messages.getByRole("button", { name: "Hopper", exact: true }).first().click();
      await page.getByRole("dialog").getByRole("link").first().waitFor();
    },
  },
  {
    name: "people",
    async show({ page, open, home, button, t }) {
      await open(home);
      await button(t("people.showOnline", { count: 2 })).click();
      await page.getByRole("dialog").getByText("Hopper").waitFor();
    },
  },
];
