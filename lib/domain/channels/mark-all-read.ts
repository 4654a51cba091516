import { ok } from "#lib/domain/result";
import type { MemberHandler } from "#lib/domain/handler";

export const markAllRead: MemberHandler<"channel.readAll"> = async (house, { member, via }) => {
  const marks = await house.readMarks.moveAllToEnd(member.id);
  if (marks.length > 0) house.bus.publish("channels:read", { memberId: member.id, except: via, news: marks });
  return ok({ marks });
};
