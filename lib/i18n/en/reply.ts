/** Answers to messages. */
export const reply = {
  "reply.cancel": "Do not reply",
  "reply.deleted": "This message was deleted.",
  "reply.goTo": "In reply to {name}: {text}",
  "reply.image": "Image",
  "reply.to": "Reply to {name}",
} as const;
