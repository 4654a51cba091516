import { Transform, type TransformCallback } from "node:stream";
import { refusal } from "#lib/contract/errors/refuse";
import { findBoundaryLine, type BoundaryLine } from "#lib/transport/http/multipart/boundary-line";

/** A body is a sequence of these: a head and then data for each part, and the end. */
export type MultipartToken = { kind: "head"; lines: string[] } | { kind: "data"; bytes: Buffer } | { kind: "end" };

const crlf = "\r\n";
const lf = "\n";

/**
 * Parses a multipart body (RFC 2046 §5.1) as it arrives and buffers no more than a head or a boundary. If the first boundary
 * line ends with a bare LF, as mail programs write it, all lines do. Fails with the Refusal `invalid_multipart`.
 */
export class MultipartParser extends Transform {
  readonly #boundary: string;
  readonly #maxHeadBytes: number;
  #state: "preamble" | "head" | "data" | "epilogue" = "preamble";
  #newline = lf;
  /** Bytes not parsed yet. It starts with a line break, since a body may start with a boundary. */
  #buffer: Buffer = Buffer.from(lf);
  /** Bytes of the line break before the data, which belongs to the boundary when there is no data. */
  #leadLength = 0;

  constructor(boundary: string, maxHeadBytes: number) {
    super({ readableObjectMode: true });
    this.#boundary = boundary;
    this.#maxHeadBytes = maxHeadBytes;
  }

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    while (this.#state !== "epilogue" && (this.#state === "head" ? this.#readHead() : this.#readToBoundary()));
    // Anything after the last boundary is ignored.
    if (this.#state === "epilogue") this.#buffer = Buffer.alloc(0);
    const isLong = this.#state === "head" && this.#buffer.length > this.#maxHeadBytes;
    const sentence = `The headers of a part have more than ${this.#maxHeadBytes} bytes.`;
    done(isLong ? refusal("invalid_multipart", {}, sentence) : null);
  }

  override _flush(done: TransformCallback): void {
    const isWhole = this.#state === "epilogue";
    done(isWhole ? null : refusal("invalid_multipart", {}, "The body has no last boundary, such as --boundary--."));
  }

  /** The boundary's line break is still in the buffer, so that an empty head ends like any other. */
  #readHead(): boolean {
    const length = this.#newline.length;
    const end = this.#buffer.indexOf(this.#newline.repeat(2));
    if (end < 0 || end > this.#maxHeadBytes) return false;
    this.#pushToken({ kind: "head", lines: this.#buffer.toString("latin1", 0, end).split(this.#newline).slice(1) });
    this.#buffer = this.#buffer.subarray(end + length);
    this.#leadLength = length;
    this.#state = "data";
    return true;
  }

  #readToBoundary(): boolean {
    const isFirst = this.#state === "preamble";
    const delimiter = Buffer.from(`${this.#newline}--${this.#boundary}`, "latin1");
    const line = findBoundaryLine(this.#buffer, delimiter, isFirst ? [crlf, lf] : [this.#newline]);
    const hasData = line.start > this.#leadLength;
    if (hasData && !isFirst)
      this.#pushToken({ kind: "data", bytes: this.#buffer.subarray(this.#leadLength, line.start) });
    if (line.isWhole) return this.#passBoundary(line);
    if (!hasData) return false;
    this.#buffer = this.#buffer.subarray(line.start);
    this.#leadLength = 0;
    return false;
  }

  #passBoundary({ end, newline, isLast }: BoundaryLine): boolean {
    this.#buffer = this.#buffer.subarray(end);
    this.#leadLength = 0;
    this.#state = isLast ? "epilogue" : "head";
    if (isLast) this.#pushToken({ kind: "end" });
    else this.#newline = newline;
    return !isLast;
  }

  #pushToken(token: MultipartToken): void {
    this.push(token);
  }
}
