import { useTranslations } from "#app/_i18n/use-translations";

/** A skeleton of the gallery while it loads. */
export function GallerySkeleton() {
  const { t } = useTranslations();
  return (
    <div
      role="progressbar"
      aria-label={t("gallery.loading")}
      className={`${galleryGridClassName} animate-appear p-4 pt-12`}
    >
      {Array.from({ length: 12 }, (_, index) => (
        <div key={index} className="aspect-square rounded-md bg-wash" />
      ))}
    </div>
  );
}

export const galleryGridClassName = "grid grid-cols-[repeat(auto-fill,minmax(5.75rem,1fr))] gap-1.5";
