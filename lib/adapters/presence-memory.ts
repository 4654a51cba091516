import type { PresenceChange } from "#lib/contract/events";
import type { Member } from "#lib/contract/member";
import type { Presence } from "#lib/ports/presence";

/** Changes are gathered for so long that reloading a page does not count as leaving. */
const gatherMs = 300;

type Visit = { member: Member; sockets: Set<string> };

/** Presence of a single process. */
export function createMemoryPresence(): Presence {
  /** Visits by channel and member id. */
  const channels = new Map<string, Map<string, Visit>>();
  /** Member ids by socket, so that finding one stays fast when many leave at once. */
  const owners = new Map<string, string>();
  /** The last announced members of each channel that has changed since. */
  const lastAnnounced = new Map<string, Map<string, Member>>();
  const listeners = new Set<(change: PresenceChange) => void>();
  let timer: NodeJS.Timeout | undefined;

  const visits = (channel: string) => channels.get(channel) ?? new Map<string, Visit>();
  const membersOf = (channel: string) => new Map([...visits(channel)].map(([id, visit]) => [id, visit.member]));

  function beforeChange(channel: string): void {
    if (!lastAnnounced.has(channel)) lastAnnounced.set(channel, membersOf(channel));
    timer ??= setTimeout(announce, gatherMs).unref();
  }

  function announce(): void {
    timer = undefined;
    for (const [channel, before] of lastAnnounced) {
      const now = membersOf(channel);
      const entered = [...now.values()].filter(({ id }) => !before.has(id));
      const left = [...before.keys()].filter((id) => !now.has(id));
      if (entered.length + left.length > 0) for (const listener of listeners) listener({ channel, entered, left });
    }
    lastAnnounced.clear();
  }

  function leave(channel: string, socketId: string): void {
    const inChannel = visits(channel);
    const memberId = owners.get(socketId) ?? "";
    const sockets = inChannel.get(memberId)?.sockets;
    if (!sockets?.has(socketId)) return;
    beforeChange(channel);
    sockets.delete(socketId);
    if (sockets.size === 0) inChannel.delete(memberId);
    if (inChannel.size === 0) channels.delete(channel);
  }

  return {
    enter(channel, socketId, member) {
      beforeChange(channel);
      const inChannel = visits(channel);
      const visit = inChannel.get(member.id) ?? { member, sockets: new Set() };
      visit.sockets.add(socketId);
      channels.set(channel, inChannel.set(member.id, visit));
      owners.set(socketId, member.id);
    },
    leave,
    leaveAll(socketId) {
      for (const channel of channels.keys()) leave(channel, socketId);
      owners.delete(socketId);
    },
    membersIn: (channel) => [...(lastAnnounced.get(channel) ?? membersOf(channel)).values()],
    channelsOf: (memberId) => [...channels].flatMap(([channel, here]) => (here.has(memberId) ? channel : [])),
    subscribe: (listener) => void listeners.add(listener),
  };
}
