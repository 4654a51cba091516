import type { Page } from "playwright-core";

/**
 * Translates a page as browsers do: each text node, now and later, is replaced by an element that React does not know.
 * A translated text begins with "» ". Elements with `translate="no"` are left alone.
 */
export async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const isExcluded = (node: Node) => node.parentElement?.closest("font, script, style, textarea, [translate=no]");
    const translateIn = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      if (root instanceof Text) texts.push(root);
      while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
      for (const text of texts) {
        if (isExcluded(text) || !text.isConnected) continue;
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        inner.textContent = `» ${text.data}`;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    translateIn(document.body);
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes)
        for (const node of type === "childList" ? addedNodes : [target]) translateIn(node);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

/**
 * Finds text nodes that React tracks because they have siblings: after a translation has replaced one, its next change
 * shows nothing or fails. The texts of messages are left out, since React replaces them whole.
 */
export const bareTextNodes = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const { currentNode: text } = walker;
      const isTracked = Object.keys(text).some((key) => key.startsWith("__reactFiber"));
      if (isTracked && !text.parentElement?.closest(".prose"))
        found.push(`${text.textContent} in ${text.parentElement?.outerHTML.slice(0, 200)}`);
    }
    return found;
  });
