/** Images on their way. */
export const upload = {
  "upload.finishing": "Finishing…",
  "upload.label": "Upload",
  "upload.labelOf": "Upload of image {place}",
  "upload.preparing": "Preparing…",
  "upload.sending": "Image that is being sent",
  "upload.notStored": "Your browser has no room to keep this: leave the page open until it is sent.",
} as const;
