import { answer } from "#lib/domain/result";
import type { Handler } from "#lib/domain/handler";

export const showHealth: Handler<"health.show"> = async (house) => {
  await house.store.ping();
  return answer({ status: "ok", version: house.version });
};
