import type { Page } from "playwright-core";
import { chatPage } from "#tests/support/chat-page";

export const lightbox = (page: Page) => page.getByRole("dialog");
export const lightboxButton = (page: Page, name: string | RegExp) => lightbox(page).getByRole("button", { name });

/** The image in the lightbox, by its alt text. */
export const lightboxImage = (page: Page, alt: string) => lightbox(page).getByRole("img", { name: alt, exact: true });

/** Opens an image of the list in the lightbox, and waits for the lightbox's controls. */
export async function openLightbox(page: Page, alt: string): Promise<void> {
  await chatPage(page)
    .messages.getByRole("button", { name: `Enlarge: ${alt}`, exact: true })
    .click();
  await lightbox(page).getByRole("link", { name: "Download" }).waitFor();
}

export const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
