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
      const held = byMember.get(memberId);
      if (held instanceof Set) held.add(socket);
      else byMember.set(memberId, held ? new Set([held, socket]) : socket);
    },

    remove(socket: ParleySocket): void {
      const { memberId } = socket.data;
      const held = byMember.get(memberId);
      if (held instanceof Set && held.size > 1) held.delete(socket);
      else byMember.delete(memberId);
    },

    of(memberId: string): Iterable<ParleySocket> {
      const held = byMember.get(memberId);
      if (held instanceof Set) return held;
      return held ? [held] : none;
    },
  };
}
