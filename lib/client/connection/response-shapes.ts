import type { ServerEvents } from "#lib/contract/events";
import type { OperationName } from "#lib/contract/routes";

/** An example value: it stands for all values with the same types in the same fields. Null stands for any value. */
export type Shape = string | number | boolean | null | readonly Shape[] | { readonly [field: string]: Shape };

const author = { id: "", displayName: "" };
const member = { ...author, since: "" };
const image = { id: "", width: 0, height: 0, alt: "", thumbhash: "", url: "", thumbnailUrl: "", thumbnailWidth: 0 };
const message = {
  id: "",
  channel: "",
  seq: 0,
  rev: 0,
  clientId: "",
  author,
  text: "",
  images: [image],
  quote: null,
  mentions: [author],
  reactions: [{ emoji: "", count: 0, by: [author] }],
  createdAt: "",
  editedAt: null,
  deletedAt: null,
};
const settings = { muted: true, joined: true, notify: "" };
const channel = {
  id: "",
  slug: "",
  name: "",
  topic: "",
  seq: 0,
  rev: 0,
  readUpTo: 0,
  unread: 0,
  mentions: 0,
  lastActivityAt: "",
  archivedAt: null,
  ...settings,
};
const mark = { channel: "", seq: 0, unread: 0, mentions: 0 };
const page = { messages: [message], hasBefore: true, hasAfter: true, rev: 0 };

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

/** The fields of live events that the page uses. */
export const eventShapes = {
  "channel:changes": { channel: "", from: 0, to: 0, messages: [message] },
  "channel:stale": { channel: "" },
  "channels:activity": [{ slug: "", seq: 0, lastActivityAt: "" }],
  "channels:changed": channel,
  "channels:deletions": [{ slug: "", seq: 0 }],
  "channel:read": mark,
  "channels:read": [mark],
  mentioned: { channel: "", message },
  "channel:settings": { channel: "", ...settings },
  "message:reacted": { id: "", emoji: "", on: true },
  typing: { channel: "", members: [author] },
  presence: { channel: "", entered: [member], left: [""] },
  "session:ended": { reason: "" },
} as const satisfies Record<Exclude<keyof ServerEvents, "server:stopping">, Shape>;

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
