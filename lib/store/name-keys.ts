/**
 * The parts of a name that have to be unique: its folded skeleton, and the skeleton as written. The database calls the
 * latter `lookKey`.
 */
export type NameKeys = { nameKey: string; confusableKey: string };
