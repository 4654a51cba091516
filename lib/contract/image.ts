import { z } from "zod";
import { id } from "#lib/contract/fields";
import { imageDetails } from "#lib/contract/image-details";

/** An image of a message. Width and height are those of the display size, so that a page can reserve its space. */
export const image = z.object({
  id,
  width: z.int().positive(),
  height: z.int().positive(),
  alt: z.string(),
  /** A ThumbHash (https://evanw.github.io/thumbhash/) in base64: the placeholder while the image loads. */
  thumbhash: z.string(),
  /** Whether it has more than one frame. */
  animated: z.boolean(),
  url: z.string(),
  thumbnailUrl: z.string(),
  /** Pixels of the thumbnail, for `srcset`. */
  thumbnailWidth: z.int().positive(),
});

/** The sizes in which an image is kept. */
export const imageVariant = z.enum(["display", "thumbnail"], "That image doesn’t exist.");

const detail = z.enum(imageDetails);

/** The metadata removed from an image before others could see it: sent once, to the sender alone. */
export const receipt = z.object({ imageId: id, removed: z.array(detail).min(1) });

export type Image = z.infer<typeof image>;
export type ImageVariant = z.infer<typeof imageVariant>;
export type Detail = z.infer<typeof detail>;
export type Receipt = z.infer<typeof receipt>;
