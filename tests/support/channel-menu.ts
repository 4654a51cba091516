import type { Locator, Page } from "playwright-core";
import { seen } from "#tests/support/page";

/** Opens the menu of a channel in the list of channels. */
export async function channelMenu(page: Page, channel: string): Promise<Locator> {
  await seen(page)
    .channels.getByRole("button", { name: `More actions for #${channel}`, exact: true })
    .click();
  return page.getByRole("menu", { name: `Actions for #${channel}` });
}
