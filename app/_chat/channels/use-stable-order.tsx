import { useState } from "react";
import type { Channel } from "#lib/contract/channel";
import { inPreviousOrder } from "#lib/client/channels/channel-sections";

/** Keeps the order of channels while it is frozen, so that nothing moves under the pointer. */
export function useStableOrder(channels: readonly Channel[], isFrozen: boolean): readonly Channel[] {
  const order = channels.map(({ slug }) => slug);
  const [knownOrder, setKnownOrder] = useState(order);
  const isUnchanged = knownOrder.length === order.length && knownOrder.every((slug, index) => slug === order[index]);
  if (!isFrozen && !isUnchanged) setKnownOrder(order);
  return isFrozen ? inPreviousOrder(channels, knownOrder) : channels;
}
