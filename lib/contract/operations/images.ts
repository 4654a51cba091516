import { z } from "zod";
import { bounded, boundedList } from "#lib/contract/bounds";
import { alt, caption, clientId, id, slug } from "#lib/contract/fields";
import { imageVariant, receipt } from "#lib/contract/image";
import { limits } from "#lib/contract/limits";
import { message } from "#lib/contract/message";
import { defineOperation } from "#lib/contract/operation";
import { page, pageQuery } from "#lib/contract/page";
import { maxUnits } from "#lib/contract/units";

export const sendImages = defineOperation("image.send", {
  summary:
    "Sends one to ten images (multipart: `image`s, `clientId`, `text?`, `replyTo?`, `alt?`s in the same order) as a message.",
  access: "member",
  input: z
    .object({
      channel: slug,
      clientId,
      text: caption.default(""),
      replyTo: id.nullable().default(null),
      alt: boundedList(z.array(alt), limits.imagesPerMessage).default([]),
      /** The bytes. The transport puts them on the disk, and gives the paths to the domain. */
      image: boundedList(
        z
          .array(bounded(maxUnits.filePath).meta({ format: "binary", maxLength: undefined }))
          .min(1, "Send at least one image, in a part named `image`."),
        limits.imagesPerMessage,
      ),
    })
    .refine((input) => input.alt.length <= input.image.length, {
      error: "There are more alt texts than images.",
      path: ["alt"],
    }),
  output: z.object({
    message,
    /** One for each image that had metadata. A repeat has none. */
    receipts: z.array(receipt),
  }),
  media: { request: "multipart/form-data" },
  creates: true,
  errors: [
    "channel_not_found",
    "channel_archived",
    "invalid_text",
    "invalid_client_id",
    "invalid_reply",
    "client_id_reused",
    "invalid_image",
    "heic_unsupported",
    "too_many_images",
    "image_too_large",
    "invalid_multipart",
    "upload_timeout",
    "rate_limited",
    "storage_full",
  ],
  fieldErrors: {
    text: "invalid_text",
    clientId: "invalid_client_id",
    replyTo: "invalid_reply",
    image: "invalid_image",
  },
});

export const listImages = defineOperation("image.gallery", {
  summary: "A page of the messages with images, in `seq` order; without a cursor, the latest one.",
  access: "member",
  input: pageQuery,
  output: page,
  errors: ["channel_not_found"],
});

export const describeImage = defineOperation("image.describe", {
  summary: "Replaces the alt text of one of the caller's images.",
  access: "member",
  input: z.object({ id, alt }),
  output: z.object({ message }),
  errors: ["image_not_found", "channel_archived", "not_author", "rate_limited", "storage_full"],
  fieldErrors: { id: "image_not_found" },
});

export const deleteImage = defineOperation("image.delete", {
  summary: "Deletes one of the caller's images. A message with nothing left becomes a tombstone.",
  access: "member",
  input: z.object({ id }),
  output: z.object({ message }),
  errors: ["image_not_found", "not_author", "rate_limited", "storage_full"],
  fieldErrors: { id: "image_not_found" },
});

/** The data that the transport needs to stream a stored image. */
const storedFile = z.object({ id, key: z.string(), contentType: z.string(), byteLength: z.int().positive() });

export const getImage = defineOperation("image.show", {
  summary: "The bytes of an image in its display size. Range requests work.",
  access: "member",
  input: z.object({ id }),
  output: storedFile,
  media: { response: "image/webp" },
  errors: ["image_not_found", "range_not_satisfiable"],
  fieldErrors: { id: "image_not_found" },
});

export const getImageVariant = defineOperation("image.variant", {
  summary: "The bytes of an image in one of its sizes: display or thumbnail.",
  access: "member",
  input: z.object({ id, variant: imageVariant }),
  output: storedFile,
  media: { response: "image/webp" },
  errors: ["image_not_found", "range_not_satisfiable"],
  fieldErrors: { id: "image_not_found", variant: "image_not_found" },
});
