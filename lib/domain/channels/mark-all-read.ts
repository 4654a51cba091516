import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";

/** Moves all read markers of the member to the end and tells the member's other sockets. */
export const markAllRead: MemberHandler<"channel.readAll"> = async (services, { member, socketId }) => {
  const marks = await services.readMarkers.moveAllToEnd(member.id);
  if (marks.length > 0)
    services.bus.publish("channels:read", { memberId: member.id, exceptSocketId: socketId, payload: marks });
  return ok({ marks });
};
