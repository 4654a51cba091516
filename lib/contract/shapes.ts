/** An example value: it stands for all values with the same types in the same fields. Null stands for any value. */
export type Shape = string | number | boolean | null | readonly Shape[] | { readonly [field: string]: Shape };

export const author = { id: "", displayName: "" };
export const member = { ...author, since: "" };
export const image = {
  id: "",
  width: 0,
  height: 0,
  alt: "",
  thumbhash: "",
  url: "",
  thumbnailUrl: "",
  thumbnailWidth: 0,
};
export const message = {
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
export const settings = { muted: true, joined: true, notify: "" };
export const channel = {
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
export const mark = { channel: "", seq: 0, unread: 0, mentions: 0 };
export const page = { messages: [message], hasBefore: true, hasAfter: true, rev: 0 };
