import { z } from "zod";
import { defineOperation } from "#lib/contract/operation";

export const getHealth = defineOperation("health.show", {
  summary: "Whether Parley is running and its database answers.",
  access: "anyone",
  input: z.object({}),
  output: z.object({ status: z.literal("ok"), version: z.string() }),
  errors: [],
});

export const getOpenapi = defineOperation("contract.show", {
  summary: "This document: the HTTP API as OpenAPI 3.1.",
  access: "anyone",
  input: z.object({}),
  output: z.record(z.string(), z.unknown()),
  errors: [],
});
