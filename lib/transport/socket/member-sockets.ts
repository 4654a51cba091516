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

    /** All but one. With every message its author's other sockets are asked for, and hardly anybody has any. */
    others(memberId: string, except: string | undefined): readonly ParleySocket[] {
      const held = byMember.get(memberId);
      if (held instanceof Set) return [...held].filter(({ id }) => id !== except);
      return held && held.id !== except ? [held] : none;
    },

    of(memberId: string): Iterable<ParleySocket> {
      const held = byMember.get(memberId);
      if (held instanceof Set) return held;
      return held ? [held] : none;
    },
  };
}
