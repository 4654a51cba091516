import { CornerUpRight, X } from "lucide-react";
import type { Quote } from "#lib/contract/message";
import { useQuote } from "#app/_chat/message/use-quote";
import { useQuoteText } from "#app/_chat/message/use-quote-text";
import { useTranslations } from "#app/_i18n/use-translations";
import { IconButton } from "#app/_ui/icon-button";

type Props = { channel: string; quote: Quote; onCancel(): void };

/** Shows above the field which message the draft replies to. */
export function ReplyBar({ channel, quote: storedQuote, onCancel }: Props) {
  const { t } = useTranslations();
  const quote = useQuote(channel, storedQuote);
  const text = useQuoteText(quote);
  const label = t("reply.to", { name: quote.author.displayName });
  return (
    <div
      role="group"
      aria-label={label}
      className="flex items-center gap-2 border-b border-line ps-3 pe-1 text-13 text-soft"
    >
      <CornerUpRight size={14} strokeWidth={1.5} aria-hidden="true" className="shrink-0 rtl:-scale-x-100" />
      <span className="max-w-[60%] shrink-0 truncate font-medium">{label}</span>
      <span dir="auto" className="min-w-0 flex-1 truncate text-faint">
        {text}
      </span>
      <IconButton icon={X} name={t("reply.cancel")} onClick={onCancel} />
    </div>
  );
}
