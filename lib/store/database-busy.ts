/** Whether an error means that another program, such as a backup, has locked the database. */
export function isDatabaseBusy(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith("SQLITE_BUSY")
  );
}
