/** The parts of a name that have to be unique. */
export type NameKeys = { nameKey: string; confusableKey: string };
