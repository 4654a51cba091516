import type { z } from "zod";
import { violation } from "#lib/contract/fields";
import type { Operation } from "#lib/contract/operation";
import type { Violation } from "#lib/contract/errors/reasons";
import type { Refusal } from "#lib/contract/errors/refusal";
import { refusal } from "#lib/contract/errors/refuse";

/**
 * What came from outside, as an operation takes it.
 * @param fieldErrors the code that answers a flaw in a field; `invalid_input` answers the others
 * @throws Refusal that names the first flaw by its field
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

/** What exactly is wrong, where our own rules of the contract have found it. */
function violationIn(issue: z.core.$ZodIssue): Violation | undefined {
  return issue.code === "custom" ? violation.safeParse(issue.params).data : undefined;
}

/** Zod's own messages have no full stop. */
function sentenceOf(message: string): string {
  return message.endsWith(".") ? message : `${message}.`;
}
