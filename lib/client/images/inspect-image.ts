import { displaySize } from "#lib/contract/image-size";
import { sentence, type Sentence } from "#lib/i18n/sentence";
import { isAnimated, isSupportedFormat } from "#lib/client/images/image-formats";
import type { PendingImage } from "#lib/client/outbox/pending-message";
import { orderedUuid } from "#lib/client/browser/uuid";

/** Smaller files go as they are, whatever their size in pixels: there is nothing to save. */
const unscaledBytes = 512 * 1024;

const isHeic = ({ type, name }: Pick<File, "type" | "name">): boolean =>
  /hei[cf]/.test(type) || /\.hei[cf]$/i.test(name);

/** Why a file can't be an image here. The server decides in the end; this only saves the way there. */
function imageProblem(file: Pick<File, "type" | "size" | "name">): Sentence | undefined {
  if (!file.type.startsWith("image/") && !isHeic(file)) return sentence("attachment.notAnImage");
  if (file.size === 0) return sentence("attachment.empty");
  return undefined;
}

/** Looks at a chosen file: its size in pixels, so that its place can be kept free. @returns a sentence where it can't be shown */
export async function inspectImage(file: File): Promise<PendingImage | Sentence> {
  const problem = imageProblem(file);
  if (problem) return problem;
  try {
    // A copy: the file itself may be changed or gone, or its folder unplugged, by the time it is sent.
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

/** From its header, upright: nothing of it is decoded for that. */
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
