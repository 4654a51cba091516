/** Longest sides in pixels. */
export const displaySide = 2_560;
export const thumbnailSide = 640;

export function within(side: number) {
  return { width: side, height: side, fit: "inside", withoutEnlargement: true } as const;
}

/** An image in both sizes, as WebP. */
export type Encoded = {
  /** Pixels of the display size. */
  width: number;
  height: number;
  thumbnailWidth: number;
  display: Buffer;
  thumbnail: Buffer;
  /** In base64. */
  thumbhash: string;
};
