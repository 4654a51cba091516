/** Of what one is told when one looks elsewhere. */
export const notification = {
  "notification.all": "All messages",
  "notification.allow": "Show notifications on this device",
  "notification.choose": "Notifications…",
  "notification.denied":
    "The browser does not let Parley show notifications. You can allow it in the settings of the site.",
  "notification.device": "This device",
  "notification.unsupported": "This browser shows no notifications.",
  "notification.mentions": "Only what mentions you",
  "notification.muted": "{channel} is muted: you are told nothing of it.",
  "notification.nothing": "Nothing",
  "notification.sound": "With a short tone",
  "notification.title": "Notifications of {channel}",
  "notification.about": "Tell me of",
} as const;
