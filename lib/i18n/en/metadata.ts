/** What was taken out of one's photos. */
export const metadata = {
  "receipt.audio": "sound",
  "receipt.author": "author",
  "receipt.camera": "camera",
  "receipt.date": "date",
  "receipt.description": "description or comments",
  "receipt.location": "location",
  "receipt.other": "other details",
  "receipt.pictures": "hidden pictures",
  "receipt.provenance": "proof of origin",
  "receipt.removed": "Removed before sharing: {details}.",
  "receipt.video": "video",
} as const;
