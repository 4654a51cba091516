import { Transform, type TransformCallback } from "node:stream";
import { refusal } from "#lib/contract/errors/refuse";
import { findBoundaryLine, type BoundaryLine } from "#lib/transport/http/multipart/boundary-line";

/** What a body is made of, in its order: each part a head and then its data, and at last the end. */
export type MultipartToken = { kind: "head"; lines: string[] } | { kind: "data"; bytes: Buffer } | { kind: "end" };

const crlf = "\r\n";
const lf = "\n";

/**
 * Takes a multipart body apart (RFC 2046 §5.1) as its bytes come, and holds no more of them than a head or a boundary.
 * Where the first boundary's line ends with a bare LF, as programs for mail write it, all lines do.
 * Fails with the Refusal `invalid_multipart`.
 */
export class MultipartParser extends Transform {
  readonly #boundary: string;
  readonly #maxHeadBytes: number;
  #state: "preamble" | "head" | "data" | "epilogue" = "preamble";
  #newline = lf;
  /** What is not told yet. A body may begin with a boundary: hence the end of a line before everything. */
  #buffer: Buffer = Buffer.from(lf);
  /** Bytes of it that belong to the line before the data, and to the boundary where there is no data. */
  #leadLength = 0;

  constructor(boundary: string, maxHeadBytes: number) {
    super({ readableObjectMode: true });
    this.#boundary = boundary;
    this.#maxHeadBytes = maxHeadBytes;
  }

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    while (this.#state !== "epilogue" && (this.#state === "head" ? this.#readHead() : this.#readToBoundary()));
    // What follows the last boundary means nothing.
    if (this.#state === "epilogue") this.#buffer = Buffer.alloc(0);
    const isLong = this.#state === "head" && this.#buffer.length > this.#maxHeadBytes;
    const sentence = `The headers of a part have more than ${this.#maxHeadBytes} bytes.`;
    done(isLong ? refusal("invalid_multipart", {}, sentence) : null);
  }

  override _flush(done: TransformCallback): void {
    const isWhole = this.#state === "epilogue";
    done(isWhole ? null : refusal("invalid_multipart", {}, "The body has no last boundary, such as --boundary--."));
  }

  /** The end of the boundary's line is still here, so that a head without a header ends like any other. */
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
