import type { PendingImage } from "#lib/client/images/pending-image";
import { useTranslations } from "#app/_i18n/use-translations";
import { AttachmentEditor } from "#app/_chat/lazy-parts";

type Props = { images: readonly PendingImage[]; onChange(images: readonly PendingImage[]): void };

/** The images of a draft; their number while the editor loads. */
export function Attachments({ images, onChange }: Props) {
  const { t } = useTranslations();
  if (images.length === 0) return null;
  const count = (
    <p className="border-b border-line p-2 text-13 text-soft">{t("attachment.count", { count: images.length })}</p>
  );
  return <AttachmentEditor images={images} onChange={onChange} meanwhile={count} />;
}
