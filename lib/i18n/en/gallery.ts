/** All images of a channel. */
export const gallery = {
  "gallery.close": "Close the images",
  "gallery.empty": "No images yet",
  "gallery.emptyBody": "What is sent to {channel} with an image will be found here.",
  "gallery.failed": "The images did not come.",
  "gallery.label": "Images of {channel}",
  "gallery.loading": "Loading images",
  "gallery.loadingMore": "Loading…",
  "gallery.open": "Images of this channel",
  "gallery.title": "Images",
} as const;
