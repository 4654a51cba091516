import type { Message } from "#lib/contract/message";
import { fitInBox } from "#lib/client/images/fit-in-box";
import { estimatedRowHeightPx } from "#lib/client/message-list/scroll-position";
import type { RowRange } from "#lib/client/message-list/row-range";

/** How high the list usually is, in pixels, and how much of its usual place there is for an image. */
const typicalScreens = { onPhone: { height: 560, fit: 0.8 }, elsewhere: { height: 800, fit: 1 } };

/**
 * What is in view when a list opens, as far as that can be known before it is laid out. Images in it are fetched at once,
 * and no others, which would only take the line from them.
 * @param targetIndex index of the row that stands at the top, -1 where nothing is above the first; null where the list opens at its end
 * @param messageAt the message at an index, where it is known
 */
export function initialViewport(
  count: number,
  targetIndex: number | null,
  onPhone: boolean,
  messageAt: (index: number) => Message | undefined,
): RowRange {
  const { height, fit } = onPhone ? typicalScreens.onPhone : typicalScreens.elsewhere;
  const heightAt = (index: number) => estimatedRowHeightPx + imageHeight(messageAt(index)) * fit;
  let from = targetIndex === null ? count : Math.max(0, targetIndex);
  let [to, filled] = [from, 0];
  for (; to < count && filled < height; to += 1) filled += heightAt(to);
  // Near the end there is not enough below to fill the view.
  while (from > 0 && filled < height) {
    from -= 1;
    filled += heightAt(from);
  }
  return { from, to };
}

/** Several images stand side by side, and which file of each is meant only the layout tells. */
function imageHeight(message: Message | undefined): number {
  const [image, another] = message?.images ?? [];
  return image && !another ? fitInBox(image).height : 0;
}
