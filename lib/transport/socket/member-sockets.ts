import type { ParleySocket } from "#lib/transport/socket/parley-socket";

export type MemberSockets = ReturnType<typeof createMemberSockets>;

const none: readonly ParleySocket[] = [];

/**
 * The sockets of each member, in all tabs and programs. Nearly everybody has one, for which a room of Socket.IO would take
 * several times the memory.
 */
export function createMemberSockets() {
  const byMember = new Map<string, ParleySocket | Set<ParleySocket>>();

  return {
    add(socket: ParleySocket): void {
      const { memberId } = socket.data;
      const current = byMember.get(memberId);
      if (current instanceof Set) current.add(socket);
      else byMember.set(memberId, current ? new Set([current, socket]) : socket);
    },

    remove(socket: ParleySocket): void {
      const { memberId } = socket.data;
      const current = byMember.get(memberId);
      if (current instanceof Set && current.size > 1) current.delete(socket);
      else byMember.delete(memberId);
    },

    /** All sockets but one. Called for every message, so the usual case of no others allocates nothing. */
    others(memberId: string, exceptSocketId: string | undefined): readonly ParleySocket[] {
      const current = byMember.get(memberId);
      if (current instanceof Set) return [...current].filter(({ id }) => id !== exceptSocketId);
      return current && current.id !== exceptSocketId ? [current] : none;
    },

    of(memberId: string): Iterable<ParleySocket> {
      const current = byMember.get(memberId);
      if (current instanceof Set) return current;
      return current ? [current] : none;
    },
  };
}
