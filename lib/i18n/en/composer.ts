/** Where one writes. */
export const composer = {
  "composer.attach": "Attach images",
  "composer.dropHere": "Drop images to attach them",
  "composer.files": "Image files",
  "composer.label": "Message to {channel}",
  "composer.length": "{used} / {most}",
  "composer.storageFull": "Your browser has no room to keep what you write. Leave this page open until it is sent.",
  "composer.notPasted": {
    one: "Too long to paste: {count} character, and a message has room for {most}. Copy a part of it, or send it in parts.",
    other:
      "Too long to paste: {count} characters, and a message has room for {most}. Copy a part of it, or send it in parts.",
  },
  "composer.placeholder": "Write to {channel}",
  "composer.send": "Send",
  "composer.tooLong": {
    one: "{count} character too many. Shorten it, or send it in parts.",
    other: "{count} characters too many. Shorten it, or send it in parts.",
  },
  "composer.formatting": "Formatting",
  "composer.suggested": {
    one: "{count} suggestion. Enter takes it.",
    other: "{count} suggestions. Enter takes the first.",
  },
  "composer.suggestions": "Suggestions",
} as const;
