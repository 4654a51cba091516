/** Kinds of metadata that were removed from a photo. */
export const metadata = {
  "metadata.audio": "sound",
  "metadata.author": "author",
  "metadata.camera": "camera",
  "metadata.date": "date",
  "metadata.description": "description or comments",
  "metadata.location": "location",
  "metadata.other": "other details",
  "metadata.pictures": "embedded images",
  "metadata.provenance": "content credentials",
  "metadata.removed": "Removed before sharing: {details}.",
  "metadata.video": "video",
} as const;
