/** A reason why Parley can't start, as one sentence for the operator. */
export class StartError extends Error {}

/** Gives one sentence for a problem that the operator can solve, and the whole error for a fault of Parley. */
export function sentenceForOperator(error: unknown): unknown {
  if (error instanceof StartError) return error.message;
  if (!(error instanceof Error) || !("code" in error)) return error;
  switch (error.code) {
    case "SQLITE_NOTADB":
    case "SQLITE_CORRUPT":
      return "The file parley.db in the data folder is damaged. Put a copy from your backup in its place.";
    case "SQLITE_BUSY":
    case "SQLITE_BUSY_RECOVERY":
      return "Another program, such as a backup, holds the file parley.db in the data folder. Start Parley when it is done.";
    case "SQLITE_READONLY":
    case "SQLITE_READONLY_DIRECTORY":
    case "SQLITE_CANTOPEN":
      return "The files in the data folder cannot be written to: give them to the user that runs Parley.";
    case "EADDRINUSE":
      return `Another program already listens on ${addressOf(error)}: choose another PORT.`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      if ("path" in error) return `Parley is not allowed to use ${String(error.path)}.`;
      return `Parley is not allowed to listen on ${addressOf(error)}: choose another PORT.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `This machine has no address ${addressOf(error)}: choose another HOST.`;
    default:
      return error;
  }
}

function addressOf(error: Error): string {
  const address = "address" in error ? String(error.address) : "hostname" in error ? String(error.hostname) : "";
  return "port" in error ? `${address}:${String(error.port)}` : address;
}
