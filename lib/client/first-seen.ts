import type { Message } from "#lib/contract/message";
import { sizeInBox } from "#lib/client/image-box";
import { usualHeight } from "#lib/client/row-list";
import type { RowWindow } from "#lib/client/row-window";

/** How high the list usually is, in pixels, and how much of its usual place there is for an image. */
const screens = { onPhone: { height: 560, fit: 0.8 }, elsewhere: { height: 800, fit: 1 } };

/**
 * What is in view when a list opens, as far as that can be known before it is laid out. Images in it are fetched at once,
 * and no others, which would only take the line from them.
 * @param led index of the row that one is led to, which is at the top; null where the list opens at its end
 * @param messageAt the message at an index, where it is known
 */
export function firstSeen(
  count: number,
  led: number | null,
  onPhone: boolean,
  messageAt: (index: number) => Message | undefined,
): RowWindow {
  const { height, fit } = onPhone ? screens.onPhone : screens.elsewhere;
  const [start, step] = led === null ? [count - 1, -1] : [led, 1];
  let index = start;
  for (let filled = 0; filled < height && index >= 0 && index < count; index += step)
    filled += usualHeight + heightOfImage(messageAt(index)) * fit;
  return led === null ? { from: index + 1, to: count } : { from: led, to: index };
}

/** Several images stand side by side, and which file of each is meant only the layout tells. */
function heightOfImage(message: Message | undefined): number {
  const [image, another] = message?.images ?? [];
  return image && !another ? sizeInBox(image).height : 0;
}
