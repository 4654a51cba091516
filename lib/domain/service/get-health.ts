import { ok } from "#lib/domain/result";
import type { Handler } from "#lib/domain/handler";

/** Tells whether the database answers. */
export const getHealth: Handler<"health.show"> = async (services) => {
  await services.store.ping();
  return ok({ status: "ok", version: services.version });
};
