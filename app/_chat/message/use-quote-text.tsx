import type { Quote } from "#lib/contract/message";
import { useMarks } from "#app/_chat/text/use-rich-text";
import { useWords } from "#app/_i18n/use-words";
import { wordsIn } from "#lib/client/text/to-plain-text";

/** What of a message stands in the quote of it: its first words, or what it is without any. */
export function useQuotedWords({ text, deleted, hasImages }: Quote): string {
  const { say } = useWords();
  const marks = useMarks(text);
  if (deleted) return say("reply.deleted");
  return wordsIn(marks) || (hasImages ? say("reply.image") : "");
}
