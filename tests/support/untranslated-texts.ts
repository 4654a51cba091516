import type { Page } from "playwright-core";

/** What has no translation: the name of the house, and the channel that is there from the beginning, with its topic. */
const exempt = ["Parley", "general", "Where everybody meets"];

/**
 * Words of plain letters that people see or hear on a page, in texts and in attributes. In the language for tests every
 * string of the catalogue stands in brackets, with marks on its letters; so these are in no catalogue.
 * People and channels in such a test have numbers for names.
 */
export function untranslatedTexts(page: Page): Promise<string[]> {
  return page.evaluate((untranslated) => {
    const attributes = ["alt", "aria-description", "aria-label", "data-tooltip", "placeholder", "title"];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const read: string[] = [];
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      // Times are written by Intl, in English; they are told elsewhere, too, in the same words.
      if (!parent?.closest("script, style, noscript, time, [role=separator]"))
        read.push(texts.currentNode.textContent ?? "");
    }
    for (const element of document.body.querySelectorAll("*"))
      if (!element.closest("time, noscript"))
        for (const name of attributes) read.push(element.getAttribute(name) ?? "");
    const times = Array.from(document.querySelectorAll("time"), (time) => [
      time.textContent ?? "",
      time.dataset.tooltip ?? "",
    ]).flat();
    // The longest first, since a short one may stand in it.
    const known = [...untranslated, ...times.filter(Boolean)].toSorted((one, other) => other.length - one.length);
    const isPlain = (text: string) =>
      /[A-Za-z]{2,}/.test(known.reduce((rest, word) => rest.replaceAll(word, ""), text));
    return [...new Set(read.filter(isPlain))];
  }, exempt);
}
