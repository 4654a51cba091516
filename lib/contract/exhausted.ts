/** What a system says that has no more file handles, processes or threads for the moment (errno, POSIX.1). */
const codes = new Set(["EMFILE", "ENFILE", "EAGAIN"]);

/** Whether an error, or one that it comes of, says that the system has no more of something for the moment. */
export function isExhausted(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return ("code" in error && typeof error.code === "string" && codes.has(error.code)) || isExhausted(error.cause);
}
