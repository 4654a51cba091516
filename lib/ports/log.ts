/** Logs faults of Parley itself. A refusal is no fault and is not logged. */
export type Log = { error(error: unknown): void };
