import type { Detail } from "#lib/contract/image";
import { imageDetails } from "#lib/contract/image-details";
import { useRemovedMetadata } from "#app/_chat/images/use-image-deletion";
import { useTranslations } from "#app/_i18n/use-translations";

/** The most sensitive details come first. */
const detailOrder = new Set<Detail>(["location", "author", ...imageDetails]);

/** Lists the metadata that was removed from the member's own photos. It is said once: a reload forgets it. */
export function RemovedMetadataNotice({ clientId }: { clientId: string }) {
  const { t, list } = useTranslations();
  const removed = useRemovedMetadata(clientId);
  if (!removed) return null;
  const details = [...detailOrder]
    .filter((detail) => removed.includes(detail))
    .map((detail) => t(`metadata.${detail}`));
  return <p className="mt-1 text-13 text-faint">{t("metadata.removed", { details: list(details) })}</p>;
}
