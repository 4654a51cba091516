import type { Author } from "#lib/contract/member";

/** What one can ask for that then stands over the page. */
export type Overlay =
  /** The way to any channel or person by a few letters. */
  | { kind: "switcher" }
  /** The keys that do something. */
  | { kind: "keys" }
  /** Name and topic of a channel of one's own. */
  | { kind: "details"; slug: string }
  /** Of what in a channel one is told. */
  | { kind: "telling"; slug: string };

/** The member whose profile card is open, and its anchor: an element, or a point in the window. */
export type ProfileCardRequest = { member: Author; at: Element | { x: number; y: number } };
