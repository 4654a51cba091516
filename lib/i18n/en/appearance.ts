/** How one wants the page in this browser. */
export const appearance = {
  "look.dark": "Dark",
  "look.hideChannels": "Hide the list of channels",
  "look.light": "Light",
  "look.system": "As the system",
  "look.theme": "Appearance",
  "look.widthOfChannels": "Width of the list of channels",
} as const;
