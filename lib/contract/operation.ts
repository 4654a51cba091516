import type { z } from "zod";
import type { ErrorCode } from "#lib/contract/errors/codes";
import { routes, type OperationName, type Route } from "#lib/contract/routes";

/**
 * One operation of the contract. Socket, route handlers, page and OpenAPI document all read the same object, so they
 * cannot disagree.
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
  /** The error code for an invalid field; `invalid_input` for all other fields. */
  fieldErrors: Readonly<Partial<Record<string, ErrorCode>>>;
};

type Definition<Input extends z.ZodType, Output extends z.ZodType> = Omit<
  Operation<Input, Output>,
  keyof Route | "name" | "media" | "creates" | "fieldErrors"
> &
  Partial<Pick<Operation, "media" | "creates" | "fieldErrors">>;

/** Defines an operation; its path and event come from `routes`. */
export function defineOperation<Name extends OperationName, Input extends z.ZodType, Output extends z.ZodType>(
  name: Name,
  definition: Definition<Input, Output>,
) {
  return { media: {}, creates: false, fieldErrors: {}, ...definition, ...routes[name], name };
}
