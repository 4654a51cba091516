import type { ParleySocket } from "#lib/transport/socket/parley-socket";

export type MemberSockets = ReturnType<typeof createMemberSockets>;

/** The sockets of each member: all their tabs. A room for each member would take several times the memory. */
export function createMemberSockets() {
  const sockets = new Map<string, readonly ParleySocket[]>();
  const of = (memberId: string): readonly ParleySocket[] => sockets.get(memberId) ?? [];
  return {
    of,
    add(socket: ParleySocket): void {
      const { memberId } = socket.data;
      if (memberId) sockets.set(memberId, [...of(memberId), socket]);
    },
    remove(socket: ParleySocket): void {
      const { memberId = "" } = socket.data;
      const others = of(memberId).filter((other) => other !== socket);
      if (others.length > 0) sockets.set(memberId, others);
      else sockets.delete(memberId);
    },
  };
}
