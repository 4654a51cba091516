import type { Page } from "playwright-core";
import { chatPage } from "#tests/support/chat-page";

/** What a person finds where an image is shown large. */
export const lightbox = (page: Page) => page.getByRole("dialog");
export const lightboxButton = (page: Page, name: string | RegExp) => lightbox(page).getByRole("button", { name });

/** The image that is shown large, by its description. */
export const lightboxImage = (page: Page, alt: string) => lightbox(page).getByRole("img", { name: alt, exact: true });

/** Opens an image among the messages, and waits until all that one can do with it is there. */
export async function openLightbox(page: Page, alt: string): Promise<void> {
  await chatPage(page)
    .messages.getByRole("button", { name: `Enlarge: ${alt}`, exact: true })
    .click();
  await lightbox(page).getByRole("link", { name: "Download" }).waitFor();
}

export const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
