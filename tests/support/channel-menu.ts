import type { Locator, Page } from "playwright-core";
import { chatPage } from "#tests/support/chat-page";

/** Opens the menu of a channel in the list of channels. */
export async function channelMenu(page: Page, channel: string): Promise<Locator> {
  await chatPage(page)
    .channels.getByRole("button", { name: `More actions for #${channel}`, exact: true })
    .click();
  return page.getByRole("menu", { name: `Actions for #${channel}` });
}
