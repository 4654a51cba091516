import { useTranslations } from "#app/_i18n/use-translations";

/** Covers the conversation while images are dragged over the page. */
export function DropHint() {
  const { t } = useTranslations();
  return (
    <div className="pointer-events-none absolute inset-2 z-over flex items-center justify-center rounded-lg border-2 border-dashed border-accent bg-page/90">
      <p className="text-17 font-medium text-accent">{t("composer.dropHere")}</p>
    </div>
  );
}
