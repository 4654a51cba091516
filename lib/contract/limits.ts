/** Limits that both sides know: the server refuses beyond them, the page warns before. */
export const limits = {
  /** Visible characters (grapheme clusters) in a display name. */
  displayNameLength: 32,
  /** Visible characters (grapheme clusters) in a channel's name. */
  channelNameLength: 64,
  /** Characters (code points) in a channel's topic. */
  topicLength: 250,
  /** Channels that a member can make at once, and how many in an hour after that. */
  channelsAtOnce: 50,
  channelsPerHour: 10,
  /** Members that one search finds. */
  membersPerSearch: 20,
  /** Characters of a name that one searches for. */
  searchLength: 64,
  /** Members in one typing event; nobody reads more names. */
  typingMembers: 5,
  /** Characters (code points) in a message's text. */
  textLength: 4_000,
  /** Characters (code points) in an image's alternative text. */
  altLength: 1_000,
  /** Images in a message. */
  imagesPerMessage: 10,
  /** Members whom a message mentions; further ones are not notified. */
  mentionsPerMessage: 20,
  /** Different emoji with which a message is reacted to. */
  reactionsPerMessage: 20,
  /** Members who are named with a reaction; `message.reactions` names all of them. */
  reactionAuthorsShown: 50,
  /** Characters (code points) of a message that stand in the quote of it. */
  quoteLength: 140,
  /** Messages in a page of history, unless the request names another number. */
  pageSize: 50,
  /** The largest page of history or changes that one request may ask for. */
  pageSizeMax: 200,
  /** Missing revisions beyond which a client takes the latest page instead of the changes. */
  changesBeforeReset: 1_000,
  /** Bytes of a JSON body; an image has a limit of its own in the configuration. */
  jsonBodyBytes: 64 * 1024,
  /** Bytes of one frame of a socket: the longest text in its most wasteful encoding fits many times. */
  frameBytes: 128 * 1024,
} as const;
