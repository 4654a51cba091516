import type { z } from "zod";
import { operations, type OutputOf, type ParsedInputOf } from "#lib/contract/operations";
import { parseInput } from "#lib/contract/parse-input";
import { refuse } from "#lib/contract/errors/refuse";
import type { OperationName } from "#lib/contract/routes";
import type { Operation } from "#lib/contract/operation";
import type { Actor } from "#lib/domain/actor";
import type { Result } from "#lib/domain/result";
import { handlers } from "#lib/domain/handlers";
import { mayUse } from "#lib/domain/policies";
import type { Services } from "#lib/domain/services/services";
import { refuseIfTransient } from "#lib/domain/transient-errors";

/**
 * Runs an operation for socket, HTTP and pages alike: checks the session and the input, then calls the handler. Every
 * refusal is thrown.
 * @param input as it came from outside, or an `InputOf` the operation
 */
export type Execute = <Name extends OperationName>(
  name: Name,
  actor: Actor,
  input: unknown,
) => Promise<Result<OutputOf<Name>>>;

type Contracts = {
  [Name in OperationName]: Pick<Operation<z.ZodType<ParsedInputOf<Name>>>, "access" | "input" | "fieldErrors">;
};
const contracts: Contracts = operations;

/** Binds `execute` to the services. */
export function createExecute(services: Services): Execute {
  return async (name, actor, input) => {
    const contract = contracts[name];
    if (!mayUse(contract, actor)) refuse("no_session");

    const parsed = parseInput(contract.input, input, contract.fieldErrors);
    try {
      return await handlers[name](services, actor, parsed);
    } catch (error) {
      return refuseIfTransient(error);
    }
  };
}
