/** The way to any channel or person by a few letters. */
export const switcher = {
  "switcher.label": "Name of a channel or a person",
  "switcher.noMatches": "Nothing is called that.",
  "switcher.people": "People",
  "switcher.title": "Go to",
} as const;
