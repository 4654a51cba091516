import { z } from "zod";
import { caption, clientId, id, line, slug } from "#lib/contract/fields";
import { imageVariant } from "#lib/contract/image";
import { limits } from "#lib/contract/limits";
import { message } from "#lib/contract/message";
import { defineOperation } from "#lib/contract/operation";

export const sendImage = defineOperation("image.send", {
  summary: "Sends an image (multipart: `image`, `clientId`, `text?`, `alt?`) as a message.",
  access: "member",
  input: z.object({
    channel: slug,
    clientId,
    text: caption.default(""),
    alt: line(limits.altLength).default(""),
    /** The bytes. The transport puts them on the disk, and gives the path to the domain. */
    image: z.string("An image is needed, in the part named `image`.").meta({ format: "binary" }),
  }),
  output: z.object({ message }),
  media: { request: "multipart/form-data" },
  creates: true,
  errors: [
    "channel_not_found",
    "invalid_text",
    "invalid_client_id",
    "client_id_reused",
    "invalid_image",
    "image_too_large",
    "invalid_multipart",
  ],
  fieldErrors: { text: "invalid_text", clientId: "invalid_client_id", image: "invalid_image" },
});

/** What is needed to serve a stored image: the transport streams it from there. */
const storedFile = z.object({ key: z.string(), contentType: z.string(), byteLength: z.int().positive() });

export const showImage = defineOperation("image.show", {
  summary: "The bytes of an image in its display size. Range requests work.",
  access: "member",
  input: z.object({ id }),
  output: storedFile,
  media: { response: "image/webp" },
  errors: ["image_not_found", "range_not_satisfiable"],
  fieldErrors: { id: "image_not_found" },
});

export const showImageVariant = defineOperation("image.variant", {
  summary: "The bytes of an image in one of its sizes: display or thumbnail.",
  access: "member",
  input: z.object({ id, variant: imageVariant }),
  output: storedFile,
  media: { response: "image/webp" },
  errors: ["image_not_found", "range_not_satisfiable"],
  fieldErrors: { id: "image_not_found", variant: "image_not_found" },
});
