import { limits } from "#lib/contract/limits";
import type { Message, Quote } from "#lib/contract/message";

type Quotable = Pick<Message, "id" | "seq" | "author" | "text" | "deletedAt"> & { hasImages: boolean };

/** Makes the quote that a reply shows. */
export function quoteOf({ id, seq, author, text, deletedAt, hasImages }: Quotable): Quote {
  const beginning = [...text].slice(0, limits.quoteLength).join("");
  return { id, seq, author, text: beginning, deleted: deletedAt !== null, hasImages };
}

/** The same, of a message that is at hand as a whole. */
export function quoteOfMessage(message: Message): Quote {
  return quoteOf({ ...message, hasImages: message.images.length > 0 });
}
