/**
 * Kinds of metadata in an image file: where, with which device, by whom and when it was taken, and descriptions (comments,
 * too); the video or sound that a phone adds; other pictures, such as previews, depth maps or the one before an edit; a
 * record of its origin (C2PA). In a file of their own: the page lists them without loading Zod.
 */
export const imageDetails = [
  "location",
  "camera",
  "author",
  "date",
  "description",
  "video",
  "audio",
  "pictures",
  "provenance",
  "other",
] as const;
