/** virtua's bookkeeping comes without types. These are of 0.54, which package.json names exactly (decision 0019). */
declare module "virtua/unstable_core" {
  export type ListLayout = {
    $getLength(): number;
    $setLength(length: number): void;
    $setItemSizes(sizes: readonly (readonly [index: number, size: number])[]): void;
    /** Where an item begins; that of the length is where all end. */
    $getItemOffset(index: number): number;
    /** The item at an offset, or the nearest. */
    $findIndex(offset: number): number;
  };
  /** @param usualSize of an item that was not measured */
  export function createListLayout(length: number, usualSize: number): ListLayout;
}
