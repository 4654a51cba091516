/** The server could not be asked, or did not answer in time: nothing is known about the outcome, so asking again is right. */
export class Unreachable extends Error {
  override name = "Unreachable";

  constructor() {
    super("Parley cannot be reached at the moment. Try again.");
  }
}
