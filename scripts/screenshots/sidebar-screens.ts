import type { Screen } from "./screen";

/** Screens of the channel sidebar, its menus, and the panels around the conversation. */
export const sidebarScreens: Screen[] = [
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
    async show({ page, open, button, t, variant, homeChannel }) {
      await open(homeChannel);
      if (variant.device === "phone") return;
      await button(t("appearance.hideChannels")).click();
      await page.getByRole("navigation").waitFor({ state: "hidden" });
    },
  },
  {
    name: "empty",
    async show({ page, open, homeChannel, button, t, showChannels }) {
      await open(homeChannel);
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
    async show({ companion, page, open, homeChannel, name, showChannels }) {
      await open("letters");
      await open(homeChannel);
      await companion.send("letters", "One.");
      await companion.send("letters", `Two, @${name}.`);
      await companion.send("letters", "Three.");
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
    async show({ page, open, homeChannel, button, t }) {
      await open(homeChannel);
      await button(t("people.showOnline", { count: 2 })).click();
      await page.getByRole("dialog").getByText("Hopper").waitFor();
    },
  },
];
