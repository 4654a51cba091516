import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { ErrorCode } from "#lib/contract/errors/codes";
import { refusal } from "#lib/contract/errors/refuse";
import { problem } from "#lib/transport/http/replies";

/** Milliseconds in which the other side can read its answer, while what it still sends is thrown away. */
const grace = 3_000;

/** What people can do something about, by Node's own code. */
const told = new Map<string | undefined, ErrorCode>([
  ["HPE_HEADER_OVERFLOW", "headers_too_large"],
  // Such as one with bytes beyond ASCII that are not percent-encoded.
  ["HPE_INVALID_URL", "invalid_address"],
]);

const answered = new WeakSet<Duplex>();

/**
 * Answers what Node itself does not take for a request. Without this, an address or headers that are too long would get a status
 * alone, and lose that, too, where more was still on its way.
 */
export function answerUnreadable(error: NodeJS.ErrnoException, wire: Duplex): void {
  // Each further piece is as unreadable as the first.
  if (answered.has(wire)) return;
  answered.add(wire);
  if (error.code === "ECONNRESET" || !wire.writable) return void wire.destroy();
  const code = told.get(error.code);
  wire.end(code ? problemOf(code) : `${head(statusOf(error))}\r\n`);
  const cut = setTimeout(() => wire.destroy(), grace).unref();
  wire.once("close", () => clearTimeout(cut));
}

function problemOf(code: ErrorCode): string {
  const { status, headers, body } = problem(refusal(code));
  const text = String(body);
  const lines = Object.entries({ ...headers, "content-length": Buffer.byteLength(text) });
  return `${head(status)}${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n${text}`;
}

/** As Node has it. */
function statusOf({ code }: NodeJS.ErrnoException): number {
  if (code === "HPE_CHUNK_EXTENSIONS_OVERFLOW") return 413;
  return code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : 400;
}

const head = (status: number): string => `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\n`;
