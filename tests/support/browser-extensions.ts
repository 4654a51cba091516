import type { BrowserContext } from "playwright-core";

/**
 * Changes the page before its own scripts run, as browser extensions do: attributes on the document and the fields,
 * styles, and elements beside every field and at both ends of the body.
 */
export async function simulateExtensions(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => {
      const { documentElement: root, head, body } = document;
      for (const [name, value] of Object.entries({
        "data-darkreader-mode": "dynamic",
        "data-lt-installed": "true",
        class: "js-focus-visible",
      }))
        root.setAttribute(name, value);
      body.setAttribute("cz-shortcut-listen", "true");
      body.setAttribute("data-gr-ext-installed", "");
      head.insertAdjacentHTML("afterbegin", '<style class="darkreader darkreader--fallback">html {}</style>');
      body.insertAdjacentHTML("afterbegin", '<div id="screen-shader"></div>');
      body.insertAdjacentHTML("beforeend", "<grammarly-desktop-integration></grammarly-desktop-integration>");
      root.append(document.createElement("com-1password-notification"));
      for (const field of document.querySelectorAll("input, textarea")) {
        field.setAttribute("data-1p-ignore", "");
        field.setAttribute("data-gramm", "true");
        field.insertAdjacentHTML("afterend", "<div data-lastpass-icon-root></div>");
        field.insertAdjacentHTML("beforebegin", "<grammarly-extension></grammarly-extension>");
      }
      for (const button of document.querySelectorAll("button")) button.setAttribute("fdprocessedid", "x");
    });
  });
}
