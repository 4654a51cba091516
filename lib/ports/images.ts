import type { Detail } from "#lib/contract/image";

/** One size of an image, re-encoded, waiting on the local disk at a temporary path. */
export type EncodedImage = { path: string; byteLength: number; contentType: string };

/** An upload made safe, in both sizes. */
export type ProcessedImage = {
  /** Pixels of the display size, after turning it upright. */
  width: number;
  height: number;
  /** Whether it has more than one frame. */
  animated: boolean;
  /** Pixels. */
  thumbnailWidth: number;
  /** Kinds of metadata that the file had and that were removed. */
  removed: Detail[];
  /** ThumbHash in base64. */
  thumbhash: string;
  display: EncodedImage;
  thumbnail: EncodedImage;
};

/** Turns uploads into images that are safe to show to others. */
export type Images = {
  /**
   * Decides the type by content, decodes, turns upright, strips all metadata and encodes anew.
   * Refuses with `invalid_image` what is not JPEG, PNG, WebP, GIF or AVIF, or can't be decoded; with `heic_unsupported`
   * what is HEIC.
   * @param owner the sender: members take turns
   */
  process(uploadPath: string, owner: string): Promise<ProcessedImage>;
};
