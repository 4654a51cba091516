import { errors } from "#lib/contract/errors/catalogue";
import type { NameCheck } from "#lib/contract/operations/session";
import { isRefusal } from "#lib/contract/errors/refusal";
import { ok } from "#lib/domain/result";
import { freeNamesLike } from "#lib/domain/members/free-names";
import type { Handler } from "#lib/domain/handler";
import type { Services } from "#lib/domain/services/services";
import { parseDisplayName } from "#lib/domain/names/display-name";

/** Tells whether a display name is free, and suggests others where it is taken. */
export const checkName: Handler<"name.check"> = async (services, _actor, input) =>
  ok(await check(services, input.displayName));

async function check(services: Services, displayName: string): Promise<NameCheck> {
  try {
    const name = parseDisplayName(displayName);
    const [free] = await services.store.members.unclaimed([name]);
    if (free) return { status: "free", displayName: name.text };
    const suggestions = await freeNamesLike(services, name.text);
    return { status: "taken", detail: errors.name_taken.detail, suggestions };
  } catch (error) {
    if (isRefusal(error)) {
      const { reason, limit } = error.extras;
      return { status: "invalid", detail: error.message, reason, limit };
    }
    throw error;
  }
}
