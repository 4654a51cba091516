import { ok } from "#lib/domain/result";
import type { Handler } from "#lib/domain/handler";

export const getHealth: Handler<"health.show"> = async (house) => {
  await house.store.ping();
  return ok({ status: "ok", version: house.version });
};
