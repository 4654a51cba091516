/** Between two broadcasts: reaching every socket is expensive, and a badge need not be as quick as a message. */
const broadcastIntervalMs = 1_000;
/** The first event after a pause waits this long for others. */
const gatherMs = 50;

/**
 * Gathers events that every socket hears of, one per channel, into one broadcast.
 * @param choose which of two events of the same channel counts
 */
export function gatherByChannel<Event extends { slug: string }>(
  choose: (known: Event | undefined, event: Event) => Event,
  broadcast: (events: Event[]) => void,
): (events: readonly Event[]) => void {
  const gathered = new Map<string, Event>();
  let lastBroadcastAt = -broadcastIntervalMs;

  function flush(): void {
    broadcast([...gathered.values()]);
    gathered.clear();
    lastBroadcastAt = performance.now();
  }

  return (events) => {
    if (gathered.size === 0 && events.length > 0) {
      const waitMs = Math.max(gatherMs, lastBroadcastAt + broadcastIntervalMs - performance.now());
      setTimeout(flush, waitMs).unref();
    }
    for (const event of events) gathered.set(event.slug, choose(gathered.get(event.slug), event));
  };
}
