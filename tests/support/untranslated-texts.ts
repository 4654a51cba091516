import type { Page } from "playwright-core";

/** Texts without a translation: the product's name, and the first channel with its topic. */
const exempt = ["Parley", "general", "Where everybody meets"];

/**
 * Finds visible or announced words in plain letters, in texts and attributes. In the pseudo-locale every string of the
 * catalogue has brackets and accented letters, so these words are in no catalogue. People and channels in such a test
 * have numbers for names.
 */
export function untranslatedTexts(page: Page): Promise<string[]> {
  return page.evaluate((untranslated) => {
    const attributes = ["alt", "aria-description", "aria-label", "data-tooltip", "placeholder", "title"];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const read: string[] = [];
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      // Times are formatted by Intl in English, also where they are repeated elsewhere.
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
    // The longest first, since it may contain a shorter one.
    const known = [...untranslated, ...times.filter(Boolean)].toSorted((one, other) => other.length - one.length);
    const isPlain = (text: string) =>
      /[A-Za-z]{2,}/.test(known.reduce((rest, word) => rest.replaceAll(word, ""), text));
    return [...new Set(read.filter(isPlain))];
  }, exempt);
}
