import { answer } from "#lib/domain/answer";
import type { MemberHandler } from "#lib/domain/handler";

export const logout: MemberHandler<"session.logout"> = async (house, actor) => {
  await house.store.sessions.end(actor.session.id);
  house.bus.publish("session:ended", { sessionId: actor.session.id, reason: "logout" });
  return answer(null, null);
};
