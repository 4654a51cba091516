/** Notification settings. */
export const notification = {
  "notification.all": "All messages",
  "notification.allow": "Show notifications on this device",
  "notification.choose": "Notifications…",
  "notification.denied": "Your browser blocks notifications from Parley. You can allow them in the site settings.",
  "notification.device": "This device",
  "notification.unsupported": "This browser doesn’t support notifications.",
  "notification.mentions": "Mentions only",
  "notification.muted": "{channel} is muted, so you won’t be notified.",
  "notification.nothing": "Nothing",
  "notification.sound": "Play a sound",
  "notification.title": "Notifications for {channel}",
  "notification.about": "Notify me about",
} as const;
