import type { Quote } from "#lib/contract/message";
import { hasFields, parseStored } from "#lib/client/storage/stored-json";

export const parseQuote = (stored: string | null): Quote | null => parseStored(stored, isQuote);

export const isQuote = (value: unknown): value is Quote =>
  hasFields(value, { id: "string", seq: "number", text: "string", deleted: "boolean", hasImages: "boolean" }) &&
  hasFields(value.author, { id: "string", displayName: "string" });
