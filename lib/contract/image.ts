import { z } from "zod";
import { id } from "#lib/contract/fields";

/** An image of a message. Width and height are those of the display size, so that its place can be kept free. */
export const image = z.object({
  id,
  width: z.int().positive(),
  height: z.int().positive(),
  alt: z.string(),
  /** A ThumbHash (https://evanw.github.io/thumbhash/) in base64: the placeholder while the image loads. */
  thumbhash: z.string(),
  url: z.string(),
  thumbnailUrl: z.string(),
});

/** The sizes in which an image is kept. */
export const imageVariant = z.enum(["display", "thumbnail"], "There is no such image.");

export type Image = z.infer<typeof image>;
export type ImageVariant = z.infer<typeof imageVariant>;
