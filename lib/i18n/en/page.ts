import { globalErrorStrings } from "#lib/i18n/global-error";

/** The page itself, and what stands in its place. */
export const page = {
  "page.brokenBody": globalErrorStrings.en.body,
  "page.brokenTitle": globalErrorStrings.en.title,
  "page.reload": globalErrorStrings.en.reload,
  "page.about": "A chat that you enter with nothing but a name.",
  "page.noScript": "Parley needs JavaScript to send and to receive. Switch it on for this site, and reload the page.",
  "page.nothingBody": "The address may have a typing error, or what was here is gone.",
  "page.nothingTitle": "There is nothing here",
  "page.partBroken": "This could not be shown.",
  "page.partMissing": "A part of the page could not be loaded. It comes when you are back online.",
  "page.skipToWriting": "Skip to writing",
  "page.toParley": "Go to Parley",
  "page.unsupportedBrowser":
    "Your browser is too old for Parley. Chrome or Edge from 120, Firefox from 128 and Safari from 17.4 work.",
  "page.updated": "Parley was updated. Reload the page; what you have written is kept.",
} as const;
