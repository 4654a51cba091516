import { useChat } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { Button } from "#app/_ui/button";

/** Shown after the session has ended, until the member leaves: unsent text can still be copied. */
export function SessionEnded() {
  const { t } = useTranslations();
  const chat = useChat();
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-amber-wash px-4 py-2 text-13 md:px-6">
      <p className="text-pretty text-ink">{t("connection.sessionEnded")}</p>
      <Button size="small" onClick={() => chat.session.logInAgain()}>
        {t("connection.enterAgain")}
      </Button>
    </div>
  );
}
