import { displaySize } from "#lib/contract/image-size";
import { sentence, type Sentence } from "#lib/i18n/sentence";
import { isAnimated, isSupportedFormat } from "#lib/client/images/image-formats";
import type { PendingImage } from "#lib/client/images/pending-image";
import { orderedUuid } from "#lib/client/browser/uuid";

/** Smaller files are not scaled, whatever their size in pixels: it would save nothing. */
const unscaledBytes = 512 * 1024;

const isHeic = ({ type, name }: Pick<File, "type" | "name">): boolean =>
  /hei[cf]/.test(type) || /\.hei[cf]$/i.test(name);

/** The reason why a file can't be sent as an image. The server decides in the end; this saves the upload. */
function imageProblem(file: Pick<File, "type" | "size" | "name">): Sentence | undefined {
  if (!file.type.startsWith("image/") && !isHeic(file)) return sentence("attachment.notAnImage");
  if (file.size === 0) return sentence("attachment.empty");
  return undefined;
}

/** Reads an image's size in pixels, so that its space can be reserved. @returns a sentence where it can't be shown */
export async function inspectImage(file: File): Promise<PendingImage | Sentence> {
  const problem = imageProblem(file);
  if (problem) return problem;
  try {
    // A copy: the file may be changed, deleted or on an unplugged drive by the time it is sent.
    const copy = new Blob([await file.arrayBuffer()], { type: file.type });
    const size = await sizeOf(copy);
    const shown = displaySize(size);
    const scaling = await scalingOf(copy, shown.width < size.width || shown.height < size.height);
    return { id: orderedUuid(), file: copy, ...shown, alt: "", scaling, removed: [] };
  } catch {
    return sentence(isHeic(file) ? "error.heic_unsupported" : "attachment.unreadable");
  }
}

async function scalingOf(file: Blob, isLarger: boolean): Promise<PendingImage["scaling"]> {
  if (!isSupportedFormat(file.type)) return "needed";
  if (!isLarger || file.size <= unscaledBytes || (await isAnimated(file))) return "none";
  return "wanted";
}

/** Read from the header, upright, without decoding the image. */
async function sizeOf(file: Blob): Promise<{ width: number; height: number }> {
  const image = new Image();
  const url = URL.createObjectURL(file);
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
      image.src = url;
    });
    return { width: image.naturalWidth, height: image.naturalHeight };
  } finally {
    URL.revokeObjectURL(url);
  }
}
