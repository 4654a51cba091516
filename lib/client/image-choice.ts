import { displaySize } from "#lib/client/display-size";
import type { PendingImage } from "#lib/client/pending-message";
import { orderedUuid } from "#lib/client/uuid";

/** Why a file can't be an image here, as a sentence. The server decides in the end; this only saves the way there. */
export function flawOfImage(file: Pick<File, "type" | "size">): string | undefined {
  if (!file.type.startsWith("image/")) return "This is not an image. JPEG, PNG, WebP, GIF and AVIF work.";
  if (file.size === 0) return "This file is empty.";
  return undefined;
}

const unreadable = "This image cannot be shown by your browser. JPEG, PNG, WebP, GIF and AVIF work.";

/** Looks at a chosen file: its size in pixels, so that its place can be kept free. @returns a sentence where it can't be shown */
export async function chooseImage(file: File): Promise<PendingImage | string> {
  const flaw = flawOfImage(file);
  if (flaw) return flaw;
  const picture = new Image();
  const url = URL.createObjectURL(file);
  try {
    await new Promise((resolve, reject) => {
      picture.onload = resolve;
      picture.onerror = reject;
      picture.src = url;
    });
    const size = displaySize({ width: picture.naturalWidth, height: picture.naturalHeight });
    return { id: orderedUuid(), file, ...size, alt: "" };
  } catch {
    return unreadable;
  } finally {
    URL.revokeObjectURL(url);
  }
}
