import { z } from "zod";
import type { ErrorCode } from "#lib/contract/errors/codes";
import { errors } from "#lib/contract/errors/catalogue";
import type { Operation } from "#lib/contract/operation";
import { operations } from "#lib/contract/operations";
import { reasonNames } from "#lib/contract/errors/reasons";
import { actingMemberHeader } from "#lib/contract/acting-member";

/** For programs in which several people take turns. */
const actingMemberParameter = {
  name: actingMemberHeader,
  in: "header",
  required: false,
  schema: { type: "string" },
  description:
    "The id of the requesting member. If the session is another member's, the request is refused with `other_member`.",
};

type JsonSchema = { properties?: Record<string, unknown>; required?: string[] };

/** Refusals that any operation of its kind may give, so that none has to list them. */
const shared: ErrorCode[] = [
  "invalid_address",
  "invalid_input",
  "headers_too_large",
  "cross_origin",
  "unavailable",
  "internal",
];
/** For operations that need a session. */
const sharedByMembers: ErrorCode[] = ["no_session", "other_member"];
const sharedWithBody: ErrorCode[] = ["invalid_json", "unsupported_media_type", "too_large"];

/** The contract over HTTP as an OpenAPI 3.1 document, for generators and for reading. */
export function describeContract(version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of Object.values<Operation>(operations)) {
    if (!operation.path || !operation.method) continue;
    const path = operation.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describe(operation) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Parley", version },
    paths,
    components: { securitySchemes: { session: { type: "apiKey", in: "cookie", name: "parley_session" } } },
  };
}

function describe(operation: Operation) {
  const inPath = [...(operation.path ?? "").matchAll(/:(\w+)/g)].map(([, name]) => name ?? "");
  const input = schemaOf(operation.input, "input");
  const others = Object.entries(input.properties ?? {}).filter(([name]) => !inPath.includes(name));
  const required = (input.required ?? []).filter((name) => !inPath.includes(name));
  const parameter = (name: string, place: "path" | "query") => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: input.properties?.[name] ?? { type: "string" },
  });
  const hasBody = operation.method !== "GET" && others.length > 0;
  const schema = { type: "object", properties: Object.fromEntries(others), required };
  return {
    operationId: operation.name,
    summary: operation.summary,
    security: operation.access === "member" ? [{ session: [] }] : [],
    parameters: [
      ...inPath.map((name) => parameter(name, "path")),
      ...(operation.method === "GET" ? others.map(([name]) => parameter(name, "query")) : []),
      ...(operation.access === "member" ? [actingMemberParameter] : []),
    ],
    ...(hasBody && {
      requestBody: { required: true, content: { [operation.media.request ?? "application/json"]: { schema } } },
    }),
    responses: { ...answersOf(operation), ...refusalsOf(operation, hasBody) },
  };
}

function answersOf(operation: Operation) {
  const schema = schemaOf(operation.output, "output");
  if (operation.media.response)
    return { 200: { description: "The bytes.", content: { [operation.media.response]: {} } } };
  if (operation.output instanceof z.ZodNull) return { 204: { description: "Done." } };
  const content = { "application/json": { schema } };
  const existing = { 200: { description: operation.creates ? "It already existed." : "The response.", content } };
  return operation.creates ? { 201: { description: "Created.", content }, ...existing } : existing;
}

/** One response per status, with the codes that it may carry. */
function refusalsOf(operation: Operation, hasBody: boolean) {
  const ofMembers = operation.access === "member" ? sharedByMembers : [];
  const codes = new Set([...operation.errors, ...ofMembers, ...shared, ...(hasBody ? sharedWithBody : [])]);
  const byStatus: Record<number, ErrorCode[]> = {};
  for (const code of codes) (byStatus[errors[code].status] ??= []).push(code);
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, these]) => [
      status,
      { description: these.join(", "), content: problemOf(these) },
    ]),
  );
}

function problemOf(codes: ErrorCode[]) {
  const properties = {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { enum: codes },
    detail: { type: "string", description: "A sentence for people." },
    retryAfter: { type: "number", description: "Seconds." },
    reason: { enum: reasonNames, description: "The exact problem, if the code alone doesn't say it." },
    limit: { type: "number", description: "The limit that was exceeded." },
  };
  const required = ["type", "title", "status", "code", "detail"];
  return { "application/problem+json": { schema: { type: "object", properties, required } } };
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return { ...described, required: described.required, properties: described.properties };
}
