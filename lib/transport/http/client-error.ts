import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { ErrorCode } from "#lib/contract/errors/codes";
import { refusal } from "#lib/contract/errors/refuse";
import { problem } from "#lib/transport/http/replies";

/** Milliseconds in which the other side can read its answer, while what it still sends is thrown away. */
const drainTimeoutMs = 3_000;

/** What people can do something about, by Node's own code. */
const errorCodes = new Map<string | undefined, ErrorCode>([
  ["HPE_HEADER_OVERFLOW", "headers_too_large"],
  // Such as one with bytes beyond ASCII that are not percent-encoded.
  ["HPE_INVALID_URL", "invalid_address"],
]);

const answered = new WeakSet<Duplex>();

/**
 * Answers what Node itself does not take for a request. Without this, an address or headers that are too long would get a status
 * alone, and lose that, too, where more was still on its way.
 */
export function handleClientError(error: NodeJS.ErrnoException, connection: Duplex): void {
  // Each further piece is as unreadable as the first.
  if (answered.has(connection)) return;
  answered.add(connection);
  if (error.code === "ECONNRESET" || !connection.writable) return void connection.destroy();
  const code = errorCodes.get(error.code);
  connection.end(code ? problemOf(code) : `${statusLine(statusOf(error))}\r\n`);
  const timer = setTimeout(() => connection.destroy(), drainTimeoutMs).unref();
  connection.once("close", () => clearTimeout(timer));
}

function problemOf(code: ErrorCode): string {
  const { status, cacheHeaders: headers, body } = problem(refusal(code));
  const text = String(body);
  const lines = Object.entries({ ...headers, "content-length": Buffer.byteLength(text) });
  return `${statusLine(status)}${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n${text}`;
}

/** As Node has it. */
function statusOf({ code }: NodeJS.ErrnoException): number {
  if (code === "HPE_CHUNK_EXTENSIONS_OVERFLOW") return 413;
  return code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : 400;
}

const statusLine = (status: number): string => `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\n`;
