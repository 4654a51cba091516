/** Replies to messages. */
export const reply = {
  "reply.cancel": "Cancel reply",
  "reply.deleted": "This message was deleted.",
  "reply.goTo": "In reply to {name}: {text}",
  "reply.image": "Image",
  "reply.to": "Replying to {name}",
} as const;
