import type { z } from "zod";
import { violation } from "#lib/contract/fields";
import type { Operation } from "#lib/contract/operation";
import type { Violation } from "#lib/contract/errors/reasons";
import type { Refusal } from "#lib/contract/errors/refusal";
import { refusal } from "#lib/contract/errors/refuse";

/**
 * Parses outside input by the schema of an operation.
 * @param fieldErrors the error code for each field; `invalid_input` for all others
 * @throws Refusal about the first invalid field
 */
export function parseInput<Input>(
  schema: z.ZodType<Input>,
  input: unknown,
  fieldErrors: Operation["fieldErrors"] = {},
): Input {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw refusalOf(parsed.error, fieldErrors);
}

function refusalOf(error: z.ZodError, fieldErrors: Operation["fieldErrors"]): Refusal {
  const [issue] = error.issues;
  const field = issue?.path[0]?.toString();
  const code = field === undefined ? undefined : fieldErrors[field];
  if (!issue || !field) return refusal("invalid_input");
  if (code) return refusal(code, { field, ...violationIn(issue) }, sentenceOf(issue.message));
  return refusal("invalid_input", { field }, sentenceOf(`${field}: ${issue.message}`));
}

/** The violation, where one of the contract's own rules has found it. */
function violationIn(issue: z.core.$ZodIssue): Violation | undefined {
  return issue.code === "custom" ? violation.safeParse(issue.params).data : undefined;
}

/** Zod's own messages have no full stop. */
function sentenceOf(message: string): string {
  return message.endsWith(".") ? message : `${message}.`;
}
