/** The keys that do something. */
export const keys = {
  "keys.bold": "Bold",
  "keys.going": "Getting around",
  "keys.italic": "Italic",
  "keys.link": "Make the marked text a link",
  "keys.map": "This map",
  "keys.menu": "Menu of a channel",
  "keys.neighbours": "Channel above, channel below",
  "keys.newLine": "New line",
  "keys.readAll": "Mark all as read",
  "keys.send": "Send",
  "keys.show": "Keys",
  "keys.switcher": "Go to a channel or a person",
  "keys.title": "What the keys do",
  "keys.unread": "Unread above, unread below",
  "keys.writing": "Writing",
} as const;
