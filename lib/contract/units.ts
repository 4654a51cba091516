import { limits } from "#lib/contract/limits";

/**
 * The most UTF-16 code units of each string: a longer one is refused before anything else is done with it. Generous enough
 * for every string within its limit in characters, also where accents are separate code points.
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
  /** A whole number in a query string. */
  digits: 15,
  /** The path of an upload on the disk. */
  filePath: 4_096,
} as const;

/** Accents in a row beyond which composing them takes more than linear time (UAX 15, Stream-Safe Text Format). */
export const maxAccents = 30;
