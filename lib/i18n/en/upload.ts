/** Image uploads. */
export const upload = {
  "upload.finishing": "Finishing…",
  "upload.label": "Upload",
  "upload.labelOf": "Upload of image {position}",
  "upload.preparing": "Preparing…",
  "upload.sending": "Image being sent",
  "upload.notStored": "Your browser is out of space to save this. Keep the page open until it’s sent.",
} as const;
