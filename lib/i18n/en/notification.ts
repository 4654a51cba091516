/** Of what one is told when one looks elsewhere. */
export const notification = {
  "telling.all": "All messages",
  "telling.allow": "Show notifications on this device",
  "telling.choose": "Notifications…",
  "telling.denied": "The browser does not let Parley show notifications. You can allow it in the settings of the site.",
  "telling.device": "This device",
  "telling.impossible": "This browser shows no notifications.",
  "telling.mentions": "Only what mentions you",
  "telling.muted": "{channel} is muted: you are told nothing of it.",
  "telling.nothing": "Nothing",
  "telling.sound": "With a short tone",
  "telling.title": "Notifications of {channel}",
  "telling.what": "Tell me of",
} as const;
