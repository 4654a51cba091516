/** Whether another program, such as a backup, works on the database and lets nobody else write for the moment. */
export function isDatabaseBusy(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith("SQLITE_BUSY")
  );
}
