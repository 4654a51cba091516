import { useState } from "react";
import { useTranslations } from "#app/_i18n/use-translations";
import { TextButton } from "#app/_ui/text-button";

/** Says that the linked message does not exist. @param lastSeq of the channel; 0 if it is empty */
export function MissingMessageNotice({ seq, lastSeq }: { seq: number; lastSeq: number }) {
  const { t } = useTranslations();
  const [isDismissed, setDismissed] = useState(false);
  if (isDismissed) return null;
  return (
    <div
      role="status"
      className="flex items-center gap-3 border-b border-line bg-panel px-4 py-2 text-13 text-soft md:px-6 touch:py-0.5"
    >
      <p className="text-pretty">
        {t(lastSeq === 0 ? "message.notFoundEmpty" : "message.notFound", { seq: String(seq) })}
      </p>
      <TextButton className="shrink-0" onClick={() => setDismissed(true)}>
        {t("message.notFoundClose")}
      </TextButton>
    </div>
  );
}
