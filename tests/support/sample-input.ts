import { randomUUID } from "node:crypto";
import { z } from "zod";
import { operations } from "#lib/contract/operations";
import type { OperationName } from "#lib/contract/routes";

/** A valid value for each field of the contract. */
const samples: Readonly<Record<string, unknown>> = {
  displayName: "Ada",
  name: "Engines",
  channel: "general",
  lastChannel: "general",
  clientId: randomUUID(),
  text: "Hello",
  id: "some-id",
  emoji: "👍",
  on: true,
  seq: 1,
  since: 1,
  image: ["some-file"],
  variant: "display",
};

/** The fields of an operation that accept a string, possibly among other types. */
export const stringFields = (name: OperationName): string[] =>
  Object.entries(operations[name].input.shape).flatMap(([field, schema]) => (holdsString(schema) ? [field] : []));

/** A valid input of an operation, with one field replaced. */
export const sampleInput = (name: OperationName, field: string, value: unknown): Record<string, unknown> => {
  const input = Object.keys(operations[name].input.shape).map((each) => [each, samples[each]]);
  return { ...Object.fromEntries(input), [field]: value };
};

function holdsString(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return holdsString(schema.def.innerType as z.core.$ZodType);
  if (schema instanceof z.ZodPipe) return holdsString(schema.def.in as z.core.$ZodType);
  if (schema instanceof z.ZodUnion) return schema.def.options.some((option) => holdsString(option as z.core.$ZodType));
  return schema instanceof z.ZodString || schema instanceof z.ZodEnum;
}
