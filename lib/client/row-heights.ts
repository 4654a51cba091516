/** Sums are kept for so many rows at a time. */
const blockSize = 256;

type Block = { heights: Float64Array; known: number; sum: number };

/**
 * How high the rows of a list are: as they were measured, and where they never were, as rows usually are. Knows where
 * each begins without adding up all before it, also among hundreds of thousands.
 */
export class RowHeights {
  readonly #blocks = new Map<number, Block>();

  constructor(private readonly usual: number) {}

  measured(index: number, height: number): void {
    const block = this.#blockOf(index);
    const place = index % blockSize;
    const held = block.heights[place] ?? 0;
    if (held === 0) block.known += 1;
    block.sum += height - held;
    block.heights[place] = height;
  }

  /** Where a row begins. */
  offset(index: number): number {
    let top = 0;
    const blocks = Math.floor(index / blockSize);
    for (let block = 0; block < blocks; block += 1) top += this.#heightOfBlock(block);
    for (let row = blocks * blockSize; row < index; row += 1) top += this.height(row);
    return top;
  }

  /** The row at a distance from the beginning. @param count how many rows there are */
  at(offset: number, count: number): number {
    let index = 0;
    let top = 0;
    for (let block = 0; index + blockSize < count; block += 1) {
      const height = this.#heightOfBlock(block);
      if (top + height > offset) break;
      top += height;
      index += blockSize;
    }
    while (index < count - 1 && top + this.height(index) <= offset) {
      top += this.height(index);
      index += 1;
    }
    return Math.max(0, index);
  }

  height(index: number): number {
    // A row is never without height: 0 stands for one that was not measured.
    return this.#blocks.get(Math.floor(index / blockSize))?.heights[index % blockSize] || this.usual;
  }

  #heightOfBlock(number: number): number {
    const block = this.#blocks.get(number);
    return block ? block.sum + (blockSize - block.known) * this.usual : blockSize * this.usual;
  }

  #blockOf(index: number): Block {
    const number = Math.floor(index / blockSize);
    const held = this.#blocks.get(number);
    if (held) return held;
    const block = { heights: new Float64Array(blockSize), known: 0, sum: 0 };
    this.#blocks.set(number, block);
    return block;
  }
}
