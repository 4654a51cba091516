/** What was taken out of one's photos. */
export const receipt = {
  "receipt.author": "author",
  "receipt.camera": "camera",
  "receipt.date": "date",
  "receipt.description": "description",
  "receipt.location": "location",
  "receipt.other": "other details",
  "receipt.removed": "Removed before sharing: {details}.",
} as const;
