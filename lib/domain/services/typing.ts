import { LRUCache } from "lru-cache";
import { limits } from "#lib/contract/limits";
import type { Author } from "#lib/contract/member";
import type { Bus } from "#lib/ports/bus";

/** Slower than messages, since nobody waits for it. */
const publishIntervalMs = 500;
/** A member is announced in a channel at most once in this time. */
const repeatAfterMs = 2_000;
/** An entry evicted too early only causes one more announcement. */
const maxRecentTypists = 10_000;

export type Typing = ReturnType<typeof createTyping>;

/** Gathers who is typing into one event per channel. Nothing is stored, and events may be lost. */
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
    /** Announces a typing member with the next event, unless they were announced recently or enough others are. */
    report(channel: string, { id, displayName }: Author): void {
      const key = `${id} ${channel}`;
      if (recent.has(key)) return;
      const members = gathered.get(channel) ?? new Map<string, Author>();
      if (members.size >= limits.typingMembers) return;
      recent.set(key, true);
      gathered.set(channel, members.set(id, { id, displayName }));
      timer ??= setTimeout(publish, publishIntervalMs).unref();
    },

    /** The member has sent their message: do not announce them any more. */
    end(channel: string, memberId: string): void {
      gathered.get(channel)?.delete(memberId);
    },
  };
}
