import { globalErrorStrings } from "#lib/i18n/global-error";

/** The page itself, and what stands in its place. */
export const page = {
  "page.brokenBody": globalErrorStrings.en.body,
  "page.brokenTitle": globalErrorStrings.en.title,
  "page.reload": globalErrorStrings.en.reload,
  "page.about": "A chat you join with just a name",
  "page.noScript": "Parley needs JavaScript. Turn it on for this site, then reload the page.",
  "page.nothingBody": "There may be a typo in the address, or what was here is gone.",
  "page.nothingTitle": "Page not found",
  "page.partBroken": "Couldn’t show this.",
  "page.partMissing": "Couldn’t load part of the page. It will load when you are back online.",
  "page.skipToWriting": "Skip to message box",
  "page.toParley": "Go to Parley",
  "page.unsupportedBrowser":
    "Your browser is too old for Parley. Use Chrome or Edge 120, Firefox 128, Safari 17.4, or newer.",
  "page.updated": "Parley was updated. Reload the page; what you wrote is kept.",
} as const;
