import type { OutputOf, ParsedInputOf } from "#lib/contract/operations";
import { refuse } from "#lib/contract/errors/refuse";
import type { OperationName } from "#lib/contract/routes";
import type { Actor, MemberActor } from "#lib/domain/actor";
import type { Result } from "#lib/domain/result";
import type { Services } from "#lib/domain/services/services";

/** Carries out one operation; its input has been checked. */
export type Handler<Name extends OperationName, Who extends Actor = Actor> = (
  services: Services,
  actor: Who,
  input: ParsedInputOf<Name>,
) => Promise<Result<OutputOf<Name>>>;

/** A handler that needs a session. */
export type MemberHandler<Name extends OperationName> = Handler<Name, MemberActor>;

/** Refuses visitors with `no_session` before the handler runs. */
export function forMembers<Name extends OperationName>(handler: MemberHandler<Name>): Handler<Name> {
  return (services, actor, input) => (actor.session ? handler(services, actor, input) : refuse("no_session"));
}
