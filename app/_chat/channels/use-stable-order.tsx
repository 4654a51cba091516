import { useState } from "react";
import type { Channel } from "#lib/contract/channel";
import { inHeldOrder } from "#lib/client/channels/channel-sections";

/** Channels in an order that does not change as long as it has to be still: nothing moves under the pointer. */
export function useStableOrder(channels: readonly Channel[], still: boolean): readonly Channel[] {
  const order = channels.map(({ slug }) => slug);
  const [held, setHeld] = useState(order);
  const isHeld = held.length === order.length && held.every((slug, place) => slug === order[place]);
  if (!still && !isHeld) setHeld(order);
  return still ? inHeldOrder(channels, held) : channels;
}
