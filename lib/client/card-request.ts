import type { Author } from "#lib/contract/member";

/** About whom one wants to know more, and beside what: an element, or a point in the window. */
export type ProfileCardRequest = { member: Author; at: Element | { x: number; y: number } };
