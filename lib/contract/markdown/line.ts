const tabWidth = 4;

/** A line that is being read from left to right. Tabs reach to the next multiple of four columns (CommonMark 2.2). */
export class Line {
  #offset = 0;
  #column = 0;
  /** Whether the tab at `#offset` was taken in part. */
  #insideTab = false;

  constructor(private readonly text: string) {}

  /** Columns of white space before the next character. */
  get indent(): number {
    let column = this.#column;
    for (let at = this.#offset; this.#isSpace(at); at += 1) column += this.#widthAt(at, column);
    return column - this.#column;
  }

  get isBlank(): boolean {
    return this.rest === "";
  }

  /** The rest of the line without leading white space. */
  get rest(): string {
    let at = this.#offset;
    while (this.#isSpace(at)) at += 1;
    return this.text.slice(at);
  }

  /** The rest of the line with its white space; a tab taken in part becomes the spaces that are left of it. */
  get remainder(): string {
    if (!this.#insideTab) return this.text.slice(this.#offset);
    return " ".repeat(tabWidth - (this.#column % tabWidth)) + this.text.slice(this.#offset + 1);
  }

  skipIndent(): void {
    this.skipColumns(this.indent);
  }

  /** Takes as many columns of white space, or as many as there are. */
  skipColumns(count: number): void {
    for (let left = count; left > 0 && this.#isSpace(this.#offset);) {
      const width = this.#widthAt(this.#offset, this.#column);
      const step = Math.min(width, left);
      this.#insideTab = step < width;
      if (!this.#insideTab) this.#offset += 1;
      this.#column += step;
      left -= step;
    }
  }

  /** Takes characters that are no tabs. */
  skipCharacters(count: number): void {
    this.#offset += count;
    this.#column += count;
  }

  #isSpace(at: number): boolean {
    return this.text[at] === " " || this.text[at] === "\t";
  }

  #widthAt(at: number, column: number): number {
    return this.text[at] === "\t" ? tabWidth - (column % tabWidth) : 1;
  }
}
