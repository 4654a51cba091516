/** Where faults of Parley's own are written down. A refusal is no fault and is not logged. */
export type Log = { error(error: unknown): void };
