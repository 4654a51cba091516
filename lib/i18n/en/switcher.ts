/** The quick switcher. */
export const switcher = {
  "switcher.label": "Channel or person",
  "switcher.noMatches": "No matches",
  "switcher.people": "People",
  "switcher.title": "Go to",
} as const;
