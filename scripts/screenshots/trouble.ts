import type { Screen } from "./screen";

/** What goes wrong. */
export const trouble: Screen[] = [
  {
    name: "no-channel",
    async show({ page, button, say }) {
      await page.goto("/c/nowhere");
      await button(say("channel.createIt")).waitFor();
    },
  },
  {
    name: "no-message",
    async show({ page, say, home }) {
      await page.goto(`/c/${encodeURIComponent(home)}/999`);
      await page.getByText(say("message.noneHere", { seq: 999 })).waitFor();
    },
  },
  {
    name: "404",
    async show({ page, say }) {
      await page.goto("/nothing/here");
      await page.getByRole("heading", { name: say("page.nothingTitle") }).waitFor();
    },
  },
  {
    name: "offline",
    async show({ page, context, open, composer, button, say }) {
      await open("books");
      await context.setOffline(true);
      await composer.fill("I am in the tunnel, back in a minute.");
      await button(say("composer.send")).click();
      await page.getByText(say("connection.unsent", { count: 1 })).waitFor();
    },
  },
];

/** On a server whose tables are gone. */
export const broken: Screen = {
  name: "500",
  async show({ page, say }) {
    await page.goto("/c/general");
    await page.getByRole("heading", { name: say("page.brokenTitle") }).waitFor();
  },
};
