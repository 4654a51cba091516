/** The errno codes (POSIX.1) of a system that has no file handles, processes or threads left. */
const codes = new Set(["EMFILE", "ENFILE", "EAGAIN"]);

/** Whether an error, or its cause, means that the system has run out of a resource for now. */
export function isExhausted(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return ("code" in error && typeof error.code === "string" && codes.has(error.code)) || isExhausted(error.cause);
}
