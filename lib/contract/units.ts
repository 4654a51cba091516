import { limits } from "#lib/contract/limits";

/**
 * UTF-16 code units that a string of the contract can have, whatever it holds: what is longer can't be within its limit in
 * characters, and is refused before anything else is done with it. Generous, since accents may come apart from their letters.
 */
export const maxUnits = {
  displayName: 8 * limits.displayNameLength,
  channelName: 8 * limits.channelNameLength,
  slug: 4 * limits.channelNameLength,
  topic: 4 * limits.topicLength,
  text: 2 * limits.textLength,
  alt: 4 * limits.altLength,
  search: limits.searchLength,
  id: 64,
  uuid: 36,
  /** The longest that Unicode has are 15. */
  emoji: 32,
  /** Of a whole number in a query string. */
  digits: 15,
  /** Of where an upload lies on the disk. */
  filePath: 4_096,
} as const;

/** Accents in a row beyond which composing them takes more than linear time (UAX 15, Stream-Safe Text Format). */
export const maxAccents = 30;
