/** The server could not be asked, or did not answer in time: nothing is known about the outcome, so asking again is right. */
export class UnreachableError extends Error {
  override name = "Unreachable";

  /** @param retryAfter seconds that whatever answered instead asked to wait */
  constructor(readonly retryAfter = 0) {
    super("Parley cannot be reached at the moment. Try again.");
  }
}
