import type { Quote } from "#lib/contract/message";
import { useRichText } from "#app/_chat/text/use-rich-text";
import { useTranslations } from "#app/_i18n/use-translations";
import { toPlainText } from "#lib/client/text/to-plain-text";

/** The text of a quote: the message's first words, or a description of a message without text. */
export function useQuoteText({ text, deleted, hasImages }: Quote): string {
  const { t } = useTranslations();
  const nodes = useRichText(text);
  if (deleted) return t("reply.deleted");
  return toPlainText(nodes) || (hasImages ? t("reply.image") : "");
}
