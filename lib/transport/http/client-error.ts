import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { ErrorCode } from "#lib/contract/errors/codes";
import { refusal } from "#lib/contract/errors/refuse";
import { problem } from "#lib/transport/http/replies";

/** Time for the client to read the reply while the rest of its request is discarded. */
const drainTimeoutMs = 3_000;

/** Errors that people can act on, by Node's code. */
const errorCodes = new Map<string | undefined, ErrorCode>([
  ["HPE_HEADER_OVERFLOW", "headers_too_large"],
  // For example non-ASCII bytes that are not percent-encoded.
  ["HPE_INVALID_URL", "invalid_address"],
]);

const answered = new WeakSet<Duplex>();

/**
 * Replies to requests that Node cannot parse. Node alone would send only a status for an address or headers that are too
 * long, and lose even that while more is on its way.
 */
export function handleClientError(error: NodeJS.ErrnoException, connection: Duplex): void {
  // Every further chunk raises the same error.
  if (answered.has(connection)) return;
  answered.add(connection);
  if (error.code === "ECONNRESET" || !connection.writable) return void connection.destroy();
  const code = errorCodes.get(error.code);
  connection.end(code ? problemOf(code) : `${statusLine(statusOf(error))}\r\n`);
  const timer = setTimeout(() => connection.destroy(), drainTimeoutMs).unref();
  connection.once("close", () => clearTimeout(timer));
}

function problemOf(code: ErrorCode): string {
  const { status, headers, body } = problem(refusal(code));
  const text = String(body);
  const lines = Object.entries({ ...headers, "content-length": Buffer.byteLength(text) });
  return `${statusLine(status)}${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n${text}`;
}

/** The same statuses that Node sends. */
function statusOf({ code }: NodeJS.ErrnoException): number {
  if (code === "HPE_CHUNK_EXTENSIONS_OVERFLOW") return 413;
  return code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : 400;
}

const statusLine = (status: number): string => `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\n`;
