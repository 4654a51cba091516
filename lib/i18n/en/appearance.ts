/** Appearance of the page in this browser. */
export const appearance = {
  "appearance.dark": "Dark",
  "appearance.hideChannels": "Hide channel list",
  "appearance.light": "Light",
  "appearance.system": "System",
  "appearance.theme": "Appearance",
  "appearance.channelsWidth": "Channel list width",
} as const;
