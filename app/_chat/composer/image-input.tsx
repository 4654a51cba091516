import type { Ref } from "react";
import { useTranslations } from "#app/_i18n/use-translations";

type Props = { ref: Ref<HTMLInputElement>; onFiles(files: File[]): void };

/** The hidden file input behind the attach button. */
export function ImageInput({ ref, onFiles }: Props) {
  const { t } = useTranslations();
  return (
    <input
      ref={ref}
      type="file"
      accept="image/*"
      multiple
      hidden
      aria-label={t("composer.files")}
      onChange={({ target }) => {
        const files = Array.from(target.files ?? []);
        // Otherwise choosing the same file again would be no change.
        target.value = "";
        onFiles(files);
      }}
    />
  );
}
