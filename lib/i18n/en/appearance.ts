/** How one wants the page in this browser. */
export const appearance = {
  "appearance.dark": "Dark",
  "appearance.hideChannels": "Hide the list of channels",
  "appearance.light": "Light",
  "appearance.system": "As the system",
  "appearance.theme": "Appearance",
  "appearance.channelsWidth": "Width of the list of channels",
} as const;
