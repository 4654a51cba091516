import type { Quote } from "#lib/contract/message";
import { hasFields, readKept } from "#lib/client/storage/stored-json";

export const readQuote = (kept: string | null): Quote | null => readKept(kept, isQuote);

export const isQuote = (value: unknown): value is Quote =>
  hasFields(value, { id: "string", seq: "number", text: "string", deleted: "boolean", hasImages: "boolean" }) &&
  hasFields(value.author, { id: "string", displayName: "string" });
