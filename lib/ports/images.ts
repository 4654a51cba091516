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
  /** What the file told beside its picture, and nobody is told any more. */
  removed: Detail[];
  /** ThumbHash in base64. */
  thumbhash: string;
  display: EncodedImage;
  thumbnail: EncodedImage;
};

/** Turns what somebody uploaded into what is safe to show to others. */
export type Images = {
  /**
   * Decides the type by content, decodes, turns upright, strips all metadata and encodes anew.
   * Refuses with `invalid_image` what is not JPEG, PNG, WebP, GIF or AVIF, or can't be decoded; with `heic_unsupported`
   * what is HEIC.
   * @param owner those who bring images take turns
   */
  process(uploadPath: string, owner: string): Promise<ProcessedImage>;
};
