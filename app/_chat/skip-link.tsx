import { useChatState, useIsArchived } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";

/** The first tab stop: it skips the channels and leads to the composer, where there is one. */
export function SkipLink() {
  const { t } = useTranslations();
  const isMissing = useChatState((state) => state.feeds.get(state.slug) === null);
  const isArchived = useIsArchived();
  if (isMissing || isArchived) return null;
  return (
    <a
      href="#composer"
      className="fixed start-2 top-2 z-top -translate-y-20 rounded-md bg-accent px-4 py-2 text-on-accent focus:translate-y-0"
    >
      {t("page.skipToWriting")}
    </a>
  );
}
