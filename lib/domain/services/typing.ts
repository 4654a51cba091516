import { LRUCache } from "lru-cache";
import { limits } from "#lib/contract/limits";
import type { Author } from "#lib/contract/member";
import type { Bus } from "#lib/ports/bus";

/** Milliseconds between two tellings: slower than messages, since nobody waits for it. */
const publishIntervalMs = 500;
/** Milliseconds in which the same member is told once in a channel, however often they say so. */
const repeatAfterMs = 2_000;
/** Who was told of late; one that is forgotten too early is told again, nothing more. */
const maxRecentTypists = 10_000;

export type Typing = ReturnType<typeof createTyping>;

/** Who is writing where, gathered into one telling per channel. It is kept nowhere, and may be lost. */
export function createTyping(bus: Pick<Bus, "publish">) {
  const recent = new LRUCache<string, true>({ max: maxRecentTypists, ttl: repeatAfterMs });
  const gathered = new Map<string, Map<string, Author>>();
  let timer: NodeJS.Timeout | undefined;

  function publish(): void {
    timer = undefined;
    for (const [channel, members] of gathered)
      if (members.size > 0) bus.publish("typing", { channel, payload: { channel, members: [...members.values()] } });
    gathered.clear();
  }

  return {
    /** Somebody is writing: told with the next telling, unless they were told of late or enough others are. */
    report(channel: string, { id, displayName }: Author): void {
      const key = `${id} ${channel}`;
      if (recent.has(key)) return;
      const members = gathered.get(channel) ?? new Map<string, Author>();
      if (members.size >= limits.typingMembers) return;
      recent.set(key, true);
      gathered.set(channel, members.set(id, { id, displayName }));
      timer ??= setTimeout(publish, publishIntervalMs).unref();
    },

    /** What they were writing has been said: to tell it now would be too late. */
    end(channel: string, memberId: string): void {
      gathered.get(channel)?.delete(memberId);
    },
  };
}
