/** No response from the server: the outcome is unknown, and trying again is right. */
export class UnreachableError extends Error {
  override name = "Unreachable";

  /** @param retryAfter seconds that a proxy asked to wait */
  constructor(readonly retryAfter = 0) {
    super("Parley cannot be reached at the moment. Try again.");
  }
}
