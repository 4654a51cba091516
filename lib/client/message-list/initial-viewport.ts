import type { Message } from "#lib/contract/message";
import { fitInBox } from "#lib/client/images/fit-in-box";
import { estimatedRowHeightPx } from "#lib/client/message-list/scroll-position";
import type { RowRange } from "#lib/client/message-list/row-range";

/** The usual height of the list, in pixels, and the scale at which it shows images. */
const typicalScreens = { onPhone: { height: 560, imageScale: 0.8 }, elsewhere: { height: 800, imageScale: 1 } };

/**
 * The rows in view when a list opens, estimated before it is laid out. Only their images are fetched at once: others would
 * compete for the connection.
 * @param targetIndex the row at the top, -1 where nothing is above the first; null where the list opens at its end
 * @param messageAt the message at an index, where it is loaded
 */
export function initialViewport(
  count: number,
  targetIndex: number | null,
  onPhone: boolean,
  messageAt: (index: number) => Message | undefined,
): RowRange {
  const { height, imageScale } = onPhone ? typicalScreens.onPhone : typicalScreens.elsewhere;
  const heightAt = (index: number) => estimatedRowHeightPx + imageHeight(messageAt(index)) * imageScale;
  let from = targetIndex === null ? count : Math.max(0, targetIndex);
  let [to, filled] = [from, 0];
  for (; to < count && filled < height; to += 1) filled += heightAt(to);
  // Near the end too few rows are below to fill the viewport.
  while (from > 0 && filled < height) {
    from -= 1;
    filled += heightAt(from);
  }
  return { from, to };
}

/** 0 for several images: they are side by side, and their files depend on the layout. */
function imageHeight(message: Message | undefined): number {
  const [image, another] = message?.images ?? [];
  return image && !another ? fitInBox(image).height : 0;
}
