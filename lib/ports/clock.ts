/** Tells the time. A port, so that tests can let a month pass. */
export type Clock = {
  now(): Date;
  /** Milliseconds for which this process has run, whatever is done to the clock of the machine meanwhile. */
  uptime(): number;
};
