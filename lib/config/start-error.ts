/** Why Parley can't start, as one sentence for the operator. */
export class StartError extends Error {}

/** One sentence for what the operator can mend; the whole trace for what is a fault of ours. */
export function sentenceForOperator(error: unknown): unknown {
  if (error instanceof StartError) return error.message;
  if (!(error instanceof Error) || !("code" in error)) return error;
  switch (error.code) {
    case "EADDRINUSE":
      return `Another program already listens on ${addressOf(error)}: choose another PORT.`;
    case "EACCES":
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
