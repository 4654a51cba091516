import type { Page } from "playwright-core";

/**
 * Translates a page as browsers do: each text makes room for an element with other words, which React knows nothing of;
 * so does each that comes later. A translated text begins with "» ". What says `translate="no"` is left alone.
 */
export async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const isOwn = (node: Node) => node.parentElement?.closest("font, script, style, textarea, [translate=no]");
    const translateIn = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      if (root instanceof Text) texts.push(root);
      while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
      for (const text of texts) {
        if (isOwn(text) || !text.isConnected) continue;
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
 * Texts that React holds in nodes of their own, since they stand beside something else: where a translation takes such a
 * node away, the next change of the text shows nothing, or breaks. What a message says is left out: it is replaced whole.
 */
export const bareTextNodes = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const { currentNode: text } = walker;
      const isHeld = Object.keys(text).some((key) => key.startsWith("__reactFiber"));
      if (isHeld && !text.parentElement?.closest(".prose"))
        found.push(`${text.textContent} in ${text.parentElement?.outerHTML.slice(0, 200)}`);
    }
    return found;
  });
