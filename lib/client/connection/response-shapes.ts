import { author, member, message, channel, mark, page, type Shape } from "#lib/contract/shapes";
import type { OperationName } from "#lib/contract/routes";

export { eventShapes } from "#lib/contract/events";

/** The fields of responses that the page uses. The contract's schemas are too large for the page; a test compares them. */
export const responseShapes = {
  "session.login": { member },
  "session.show": { member },
  "channel.list": { channels: [channel] },
  "channel.create": { channel },
  "channel.update": { channel },
  "channel.settings": { channel },
  "channel.open": { channel, reset: true, messages: [message], hasBefore: true, rev: 0, here: [member] },
  "channel.read": mark,
  "channel.readAll": { marks: [mark] },
  "member.search": { members: [member] },
  "member.show": { member, channels: [""] },
  "message.list": page,
  "message.changes": { messages: [message], rev: 0 },
  "message.send": { message },
  "message.edit": { message },
  "message.delete": { message },
  "message.react": { message },
  "message.reactions": { reactions: [{ emoji: "", by: [author] }] },
  "image.send": { message, receipts: [{ imageId: "", removed: [""] }] },
  "image.gallery": page,
  "image.describe": { message },
  "image.delete": { message },
} as const satisfies { [Name in OperationName]?: Shape };

/** Whether a value has all fields of an example. */
export function hasShape(value: unknown, shape: Shape): boolean {
  if (shape === null) return value !== undefined;
  if (typeof shape !== "object") return typeof value === typeof shape;
  if (Array.isArray(shape)) return Array.isArray(value) && value.every((each) => hasShape(each, shape[0] ?? null));
  return (
    typeof value === "object" &&
    value !== null &&
    Object.entries(shape).every(([field, inner]) => hasShape(Reflect.get(value, field), inner))
  );
}
