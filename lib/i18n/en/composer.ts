/** The message composer. */
export const composer = {
  "composer.attach": "Attach images",
  "composer.dropHere": "Drop images to attach them",
  "composer.files": "Image files",
  "composer.label": "Message {channel}",
  "composer.length": "{used} / {most}",
  "composer.storageFull": "Your browser is out of space to save what you write. Keep this page open until it’s sent.",
  "composer.notPasted": {
    one: "Too long to paste: {count} character, and a message can have up to {most}. Paste part of it, or split it up.",
    other:
      "Too long to paste: {count} characters, and a message can have up to {most}. Paste part of it, or split it up.",
  },
  "composer.placeholder": "Message {channel}",
  "composer.send": "Send",
  "composer.tooLong": {
    one: "{count} character too long. Shorten it, or split it up.",
    other: "{count} characters too long. Shorten it, or split it up.",
  },
  "composer.formatting": "Formatting",
  "composer.suggested": {
    one: "{count} suggestion. Press Enter to accept it.",
    other: "{count} suggestions. Press Enter to accept the first.",
  },
  "composer.suggestions": "Suggestions",
} as const;
