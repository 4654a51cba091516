import type { z } from "zod";
import type { ErrorCode } from "#lib/contract/errors/codes";
import { routes, type OperationName, type Route } from "#lib/contract/routes";

/**
 * One thing that can be asked of Parley. The socket, the route handlers, the page and the OpenAPI document all read the
 * same object, so that none of them can disagree.
 */
export type Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = Route & {
  name: OperationName;
  /** One sentence for the authors of programs. */
  summary: string;
  /** Whether a session is needed. */
  access: "anyone" | "member";
  input: Input;
  output: Output;
  /** The refusals to expect beside those that every operation shares. */
  errors: readonly ErrorCode[];
  /** Over HTTP, where it is not JSON. */
  media: { request?: "multipart/form-data"; response?: "image/webp" };
  /** Whether its answer over HTTP is 201 when something new exists. */
  creates: boolean;
  /** The code that answers a flaw in a field; `invalid_input` answers the others. */
  fieldErrors: Readonly<Partial<Record<string, ErrorCode>>>;
};

type Definition<Input extends z.ZodType, Output extends z.ZodType> = Omit<
  Operation<Input, Output>,
  keyof Route | "name" | "media" | "creates" | "fieldErrors"
> &
  Partial<Pick<Operation, "media" | "creates" | "fieldErrors">>;

/** An operation of the contract; where it is found comes from `routes`. */
export function defineOperation<Name extends OperationName, Input extends z.ZodType, Output extends z.ZodType>(
  name: Name,
  definition: Definition<Input, Output>,
) {
  return { media: {}, creates: false, fieldErrors: {}, ...definition, ...routes[name], name };
}
