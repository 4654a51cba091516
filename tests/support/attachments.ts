import type { Page } from "playwright-core";

/** Chooses files by the button, and waits until they are attached: the page inspects them first. */
export async function attach(page: Page, files: readonly Buffer[], mimeType = "image/png"): Promise<void> {
  const before = await attachments(page).count();
  await page
    .getByLabel("Image files")
    .setInputFiles(files.map((buffer, index) => ({ name: `image-${index}`, mimeType, buffer })));
  await attachments(page)
    .nth(before + files.length - 1)
    .waitFor();
}

/** The images attached to the draft. */
export const attachments = (page: Page) => page.getByRole("group", { name: "Attached images" }).getByRole("listitem");

export const attachmentButton = (page: Page, number: number) =>
  page.getByRole("button", { name: new RegExp(`^Image ${number} of`) });

export async function describeImage(page: Page, number: number, alt: string): Promise<void> {
  await attachmentButton(page, number).click();
  await page.getByRole("textbox", { name: /^Alt text/ }).fill(alt);
}

/** Pastes or drops files on the focused element, or on one given by its selector. */
export function dispatchFiles(
  page: Page,
  event: "paste" | "drop",
  files: readonly Buffer[],
  selector?: string,
): Promise<void> {
  const contents = files.map((file) => file.toString("base64"));
  return page.evaluate(
    ([kind, all, where]) => {
      const data = new DataTransfer();
      for (const content of all) {
        const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
        data.items.add(new File([bytes], "given.png", { type: "image/png" }));
      }
      const target = (where && document.querySelector(where)) || document.activeElement || document.body;
      const init = { bubbles: true, cancelable: true };
      if (kind === "paste") target.dispatchEvent(new ClipboardEvent("paste", { ...init, clipboardData: data }));
      else
        for (const name of ["dragenter", "dragover", "drop"])
          target.dispatchEvent(new DragEvent(name, { ...init, dataTransfer: data }));
    },
    [event, contents, selector] as const,
  );
}
