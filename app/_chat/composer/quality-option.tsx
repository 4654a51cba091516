import { prepareImages } from "#lib/client/images/prepare-images";
import type { PendingImage } from "#lib/client/images/pending-image";
import { originalQuality } from "#lib/client/settings/preferences";
import { usePreference } from "#app/_site/use-preference";
import { useTranslations } from "#app/_i18n/use-translations";

/** Sends large photos in their original quality. It shows only when one is attached. */
export function QualityOption({ images }: { images: readonly PendingImage[] }) {
  const { t } = useTranslations();
  const original = usePreference(originalQuality);
  return (
    <label className="mt-1 flex w-fit items-center gap-2 text-13 text-soft touch:min-h-11">
      <input
        type="checkbox"
        checked={original}
        onChange={({ target }) => {
          originalQuality.set(target.checked);
          prepareImages(images, target.checked);
        }}
        className="size-4"
      />
      <span>{t("attachment.original")}</span>
    </label>
  );
}
