import { CornerUpRight } from "lucide-react";
import type { Quote } from "#lib/contract/message";
import { useChat, useSlug } from "#app/_chat/use-chat";
import { useQuote } from "#app/_chat/message/use-quote";
import { useQuoteText } from "#app/_chat/message/use-quote-text";
import { useTranslations } from "#app/_i18n/use-translations";

/** The quoted message above a reply; a click jumps to it. @param from the reply's seq, which the browser's Back returns to */
export function MessageQuote({ quote: storedQuote, from }: { quote: Quote; from: number | undefined }) {
  const { t } = useTranslations();
  const chat = useChat();
  const slug = useSlug();
  const quote = useQuote(slug, storedQuote);
  const text = useQuoteText(quote);
  const name = quote.author.displayName;
  // The space separates it from the text for screen readers and copying.
  const called = `${name} `;
  return (
    <button
      type="button"
      aria-label={t("reply.goTo", { name, text })}
      onClick={() => chat.navigation.openMessage(slug, quote.seq, from)}
      // Where it stands right under another message of the same author, room tells them apart.
      className="-ms-1 flex min-h-6 max-w-full [.sr-only+&]:mt-1.5 items-center gap-1.5 rounded-md px-1 text-start text-13 text-faint hover:bg-wash hover:text-ink touch:relative touch:py-0.5 touch:before:absolute touch:before:inset-x-0 touch:before:-top-2.5 touch:before:bottom-0"
    >
      <CornerUpRight size={14} strokeWidth={1.5} aria-hidden="true" className="shrink-0 rtl:-scale-x-100" />
      <bdi translate="no" className="max-w-40 shrink-0 truncate font-medium text-soft">
        {called}
      </bdi>
      <span dir="auto" className={`min-w-0 truncate ${quote.deleted ? "italic" : ""}`}>
        {text}
      </span>
    </button>
  );
}
