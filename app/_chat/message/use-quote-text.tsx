import type { Quote } from "#lib/contract/message";
import { useRichText } from "#app/_chat/text/use-rich-text";
import { useTranslations } from "#app/_i18n/use-translations";
import { toPlainText } from "#lib/client/text/to-plain-text";

/** What of a message stands in the quote of it: its first words, or what it is without any. */
export function useQuoteText({ text, deleted, hasImages }: Quote): string {
  const { t } = useTranslations();
  const nodes = useRichText(text);
  if (deleted) return t("reply.deleted");
  return toPlainText(nodes) || (hasImages ? t("reply.image") : "");
}
