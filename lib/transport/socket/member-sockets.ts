import type { ParleySocket } from "#lib/transport/socket/parley-socket";

export type MemberSockets = ReturnType<typeof createMemberSockets>;

const none: readonly ParleySocket[] = [];

/**
 * The sockets of each member, in all tabs and programs. Not a room of Socket.IO: nearly everybody has one socket, for
 * which a room takes several times the memory.
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

    /** All but one. With every message its author's other sockets are asked for, and hardly anybody has any. */
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
