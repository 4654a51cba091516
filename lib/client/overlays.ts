import type { Author } from "#lib/contract/member";

/** The dialog that is open over the page. */
export type Overlay =
  /** Finds a channel or person by a few letters. */
  | { kind: "switcher" }
  /** Lists the keyboard shortcuts. */
  | { kind: "keys" }
  /** Edits the name and topic of the member's own channel. */
  | { kind: "details"; slug: string }
  /** Chooses the notifications of a channel. */
  | { kind: "notifications"; slug: string };

/** The member whose profile card is open, and its anchor: an element, or a point in the window. */
export type ProfileCardRequest = { member: Author; at: Element | { x: number; y: number } };
