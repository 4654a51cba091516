/** The way to any channel or person by a few letters. */
export const switcher = {
  "switcher.label": "Channel or person",
  "switcher.noMatches": "No matches",
  "switcher.people": "People",
  "switcher.title": "Go to",
} as const;
