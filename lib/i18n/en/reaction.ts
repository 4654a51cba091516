/** Emoji reactions to messages. */
export const reaction = {
  "reaction.all": "Reactions",
  "reaction.by": "{names} reacted with {emoji}",
  "reaction.further": { one: "{count} other", other: "{count} others" },
  "reaction.refused": "Your reaction was removed. {reason}",
  "reaction.you": "You",
} as const;
