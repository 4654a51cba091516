import type { PendingImage } from "#lib/client/pending-message";

/** Why a file can't be an image here, as a sentence. The server decides in the end; this only saves the way there. */
export function flawOfImage(file: Pick<File, "type" | "size">): string | undefined {
  if (!file.type.startsWith("image/")) return "This is not an image. JPEG, PNG, WebP, GIF and AVIF work.";
  if (file.size === 0) return "This file is empty.";
  return undefined;
}

/** Looks at a chosen file: its own size in pixels, so that its place can be kept free. Undefined where it can't be shown. */
export async function chooseImage(file: File): Promise<PendingImage | undefined> {
  const previewUrl = URL.createObjectURL(file);
  const picture = new Image();
  picture.src = previewUrl;
  try {
    await picture.decode();
    return { file, previewUrl, width: picture.naturalWidth, height: picture.naturalHeight, alt: "", progress: 0 };
  } catch {
    URL.revokeObjectURL(previewUrl);
    return undefined;
  }
}
