import { ArrowUp, Type } from "lucide-react";
import { showsFormattingBar } from "#lib/client/settings/preferences";
import { useTranslations } from "#app/_i18n/use-translations";
import { IconButton } from "#app/_ui/icon-button";

/** Shows and hides the formatting bar. */
export function FormattingToggle({ isOn }: { isOn: boolean }) {
  const { t } = useTranslations();
  return (
    <IconButton
      icon={Type}
      name={t("composer.formatting")}
      aria-expanded={isOn}
      className={isOn ? "bg-accent-wash text-ink" : ""}
      onClick={() => showsFormattingBar.set(!isOn)}
    />
  );
}

/** Sends the draft. It stays focusable while there is nothing to send, so that the focus is not lost. */
export function SendButton({ canSend }: { canSend: boolean }) {
  const { t } = useTranslations();
  return (
    <IconButton
      icon={ArrowUp}
      name={t("composer.send")}
      type="submit"
      aria-disabled={!canSend}
      className={canSend ? "bg-accent text-on-accent hover:bg-accent hover:text-on-accent hover:opacity-90" : ""}
    />
  );
}
