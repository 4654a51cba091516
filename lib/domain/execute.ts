import type { z } from "zod";
import { flaw } from "#lib/contract/fields";
import { operations, type OutputOf, type ParsedInputOf } from "#lib/contract/operations";
import type { Flaw } from "#lib/contract/reasons";
import type { Refusal } from "#lib/contract/refusal";
import { refusal, refuse } from "#lib/contract/refuse";
import type { OperationName } from "#lib/contract/routes";
import type { Operation } from "#lib/contract/operation";
import type { Actor } from "#lib/domain/actor";
import type { Answer } from "#lib/domain/answer";
import { handlers } from "#lib/domain/handlers";
import type { House } from "#lib/domain/house";
import { refuseForPassingTrouble } from "#lib/domain/passing-trouble";

/**
 * The one way in, for the socket, for HTTP and for the page alike: checks the session, checks the input, runs the
 * handler. Every refusal is thrown.
 * @param input as it came from outside, or an `InputOf` the operation
 */
export type Execute = <Name extends OperationName>(
  name: Name,
  actor: Actor,
  input: unknown,
) => Promise<Answer<OutputOf<Name>>>;

type Contracts = {
  [Name in OperationName]: Pick<Operation<z.ZodType<ParsedInputOf<Name>>>, "access" | "input" | "fieldErrors">;
};
const contracts: Contracts = operations;

/** The way into a house. */
export function createExecute(house: House): Execute {
  return async (name, actor, input) => {
    const contract = contracts[name];
    if (contract.access === "member" && !actor.session) refuse("no_session");

    const parsed = contract.input.safeParse(input);
    if (!parsed.success) throw refusalOf(parsed.error, contract.fieldErrors);
    try {
      return await handlers[name](house, actor, parsed.data);
    } catch (error) {
      return refuseForPassingTrouble(error);
    }
  };
}

/** Names the first flaw by its field, with the code that the operation has for it. */
function refusalOf(error: z.ZodError, fieldErrors: Operation["fieldErrors"]): Refusal {
  const [issue] = error.issues;
  const field = issue?.path[0]?.toString();
  const code = field === undefined ? undefined : fieldErrors[field];
  if (!issue || !field) return refusal("invalid_input");
  if (code) return refusal(code, { field, ...flawIn(issue) }, sentenceOf(issue.message));
  return refusal("invalid_input", { field }, sentenceOf(`${field}: ${issue.message}`));
}

/** What exactly is wrong, where our own rules of the contract have found it. */
function flawIn(issue: z.core.$ZodIssue): Flaw | undefined {
  return issue.code === "custom" ? flaw.safeParse(issue.params).data : undefined;
}

/** Zod's own messages have no full stop. */
function sentenceOf(message: string): string {
  return message.endsWith(".") ? message : `${message}.`;
}
