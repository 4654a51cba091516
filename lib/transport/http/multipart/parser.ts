import { Transform, type TransformCallback } from "node:stream";
import { refusal } from "#lib/contract/errors/refuse";
import { findBoundaryLine, type BoundaryLine } from "#lib/transport/http/multipart/boundary-line";

/** What a body is made of, in its order: each part a head and then its data, and at last the end. */
export type Piece = { kind: "head"; lines: string[] } | { kind: "data"; bytes: Buffer } | { kind: "end" };

const crlf = "\r\n";
const lf = "\n";

/**
 * Takes a multipart body apart (RFC 2046 §5.1) as its bytes come, and holds no more of them than a head or a boundary.
 * Where the first boundary's line ends with a bare LF, as programs for mail write it, all lines do.
 * Fails with the Refusal `invalid_multipart`.
 */
export class MultipartParser extends Transform {
  readonly #boundary: string;
  readonly #headBytesMax: number;
  #state: "preamble" | "head" | "data" | "epilogue" = "preamble";
  #newline = lf;
  /** What is not told yet. A body may begin with a boundary: hence the end of a line before everything. */
  #rest: Buffer = Buffer.from(lf);
  /** Bytes of it that belong to the line before the data, and to the boundary where there is no data. */
  #lead = 0;

  constructor(boundary: string, headBytesMax: number) {
    super({ readableObjectMode: true });
    this.#boundary = boundary;
    this.#headBytesMax = headBytesMax;
  }

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    while (this.#state !== "epilogue" && (this.#state === "head" ? this.#readHead() : this.#readToBoundary()));
    // What follows the last boundary means nothing.
    if (this.#state === "epilogue") this.#rest = Buffer.alloc(0);
    const isLong = this.#state === "head" && this.#rest.length > this.#headBytesMax;
    const sentence = `The headers of a part have more than ${this.#headBytesMax} bytes.`;
    done(isLong ? refusal("invalid_multipart", {}, sentence) : null);
  }

  override _flush(done: TransformCallback): void {
    const isWhole = this.#state === "epilogue";
    done(isWhole ? null : refusal("invalid_multipart", {}, "The body has no last boundary, such as --boundary--."));
  }

  /** The end of the boundary's line is still here, so that a head without a header ends like any other. */
  #readHead(): boolean {
    const length = this.#newline.length;
    const end = this.#rest.indexOf(this.#newline.repeat(2));
    if (end < 0 || end > this.#headBytesMax) return false;
    this.#tell({ kind: "head", lines: this.#rest.toString("latin1", 0, end).split(this.#newline).slice(1) });
    this.#rest = this.#rest.subarray(end + length);
    this.#lead = length;
    this.#state = "data";
    return true;
  }

  #readToBoundary(): boolean {
    const isFirst = this.#state === "preamble";
    const delimiter = Buffer.from(`${this.#newline}--${this.#boundary}`, "latin1");
    const line = findBoundaryLine(this.#rest, delimiter, isFirst ? [crlf, lf] : [this.#newline]);
    const hasData = line.start > this.#lead;
    if (hasData && !isFirst) this.#tell({ kind: "data", bytes: this.#rest.subarray(this.#lead, line.start) });
    if (line.isWhole) return this.#passBoundary(line);
    if (!hasData) return false;
    this.#rest = this.#rest.subarray(line.start);
    this.#lead = 0;
    return false;
  }

  #passBoundary({ end, newline, isLast }: BoundaryLine): boolean {
    this.#rest = this.#rest.subarray(end);
    this.#lead = 0;
    this.#state = isLast ? "epilogue" : "head";
    if (isLast) this.#tell({ kind: "end" });
    else this.#newline = newline;
    return !isLast;
  }

  #tell(piece: Piece): void {
    this.push(piece);
  }
}
