/** All images of a channel. */
export const gallery = {
  "gallery.close": "Close images",
  "gallery.empty": "No images yet",
  "gallery.emptyBody": "Images sent to {channel} will show up here.",
  "gallery.failed": "Couldn’t load images",
  "gallery.label": "Images in {channel}",
  "gallery.loading": "Loading images",
  "gallery.loadingMore": "Loading…",
  "gallery.open": "Images in this channel",
  "gallery.title": "Images",
} as const;
