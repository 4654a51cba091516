/** Tells the time. A port, so that tests can let a month pass. */
export type Clock = { now(): Date };
