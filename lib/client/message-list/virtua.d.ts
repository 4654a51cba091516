/** virtua ships no types for its core. These are for 0.54, which package.json pins (decision 0019). */
declare module "virtua/unstable_core" {
  export type ListLayout = {
    $getLength(): number;
    $setLength(length: number): void;
    $setItemSizes(sizes: readonly (readonly [index: number, size: number])[]): void;
    /** The offset of an item; for an index of the length, the total size. */
    $getItemOffset(index: number): number;
    /** The item at an offset, or the nearest one. */
    $findIndex(offset: number): number;
  };
  /** @param usualSize of an item that was not measured */
  export function createListLayout(length: number, usualSize: number): ListLayout;
}
