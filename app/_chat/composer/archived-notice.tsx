import { useOpenChannel, useSlug } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { ArchivedDraft } from "#app/_chat/lazy-parts";

/** Replaces the composer in an archived channel. */
export function ArchivedNotice() {
  const { t } = useTranslations();
  const slug = useSlug();
  const name = useOpenChannel()?.name ?? slug;
  return (
    <div className="max-w-column shrink-0 border-t border-line px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] text-soft md:px-6">
      <p id="composer" tabIndex={-1}>
        {t("channel.archivedNote", { channel: `#${name}` })}
      </p>
      <ArchivedDraft key={slug} channel={slug} />
    </div>
  );
}
