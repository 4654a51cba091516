import { Clock3 } from "lucide-react";
import { useDelayed } from "#app/_ui/hooks/use-delayed";
import { useTranslations } from "#app/_i18n/use-translations";

/** Marks a message that is slow to be sent. */
export function PendingIcon() {
  const { t } = useTranslations();
  const isSlow = useDelayed(1_500, true);
  if (!isSlow) return null;
  return (
    <span data-tooltip={t("message.waiting")} className="block text-amber">
      <Clock3 size={14} strokeWidth={1.5} aria-hidden="true" />
      <span className="sr-only">{t("message.waiting")}</span>
    </span>
  );
}
