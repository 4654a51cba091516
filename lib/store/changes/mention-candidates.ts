/** A name that may follow an @: the key that finds its member, and the name as typed (`foldName`). */
export type MentionCandidate = { nameKey: string; folded: string };

/** For each @ in a text, the names that may follow it, the longest first. */
export type MentionCandidates = MentionCandidate[][];
