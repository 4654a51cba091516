import { keepPreview } from "#lib/client/previews";

/** An image on its way: shown from the local file until the server's own has loaded. */
export type PendingImage = {
  file: File;
  previewUrl: string;
  width: number;
  height: number;
  alt: string;
  /** How much of it has been sent, 0 to 1. */
  progress: number;
};

/** A message that is written but not yet acknowledged. */
export type PendingMessage = {
  clientId: string;
  channel: string;
  text: string;
  image: PendingImage | null;
  /** When it was sent off here, ISO 8601. */
  createdAt: string;
  state: "waiting" | "sending" | "failed";
  /** Why the server refused it for good: a sentence. */
  reason?: string;
};

/** What is kept of it beyond the life of the page. It was refused for good where there is a reason. */
export type KeptMessage = Omit<PendingMessage, "state" | "image"> & {
  image: Omit<PendingImage, "previewUrl" | "progress"> | null;
};

export function toKeep({ clientId, channel, text, image, createdAt, reason }: PendingMessage): KeptMessage {
  const picture = image && { file: image.file, width: image.width, height: image.height, alt: image.alt };
  return { clientId, channel, text, image: picture, createdAt, reason };
}

export function fromKept({ image, ...kept }: KeptMessage): PendingMessage {
  const state = kept.reason === undefined ? "waiting" : "failed";
  if (!image) return { ...kept, image, state };
  const previewUrl = URL.createObjectURL(image.file);
  keepPreview(kept.clientId, previewUrl);
  return { ...kept, image: { ...image, previewUrl, progress: 0 }, state };
}
