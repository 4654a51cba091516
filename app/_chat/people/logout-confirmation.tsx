import { useEffect, useRef, type MouseEvent } from "react";
import { useTranslations } from "#app/_i18n/use-translations";
import { Button } from "#app/_ui/button";

type Props = {
  name: string;
  /** Number of messages that logging out would discard. */
  unsent: number;
  onLogout(): void;
  onCancel(): void;
};

/**
 * Asks before logging out, since nobody can come back as the same member. It is in the same chunk as the menu that opens
 * it, so that it works offline.
 */
export function LogoutConfirmation({ name, unsent, onLogout, onCancel }: Props) {
  const { t, tRich } = useTranslations();
  const cancelButton = useRef<HTMLButtonElement>(null);
  useEffect(() => cancelButton.current?.focus(), []);
  useEffect(() => {
    const cancelOnEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // Escape belongs to the question, not to the drawer around it.
      event.preventDefault();
      onCancel();
    };
    document.addEventListener("keydown", cancelOnEscape, { capture: true });
    return () => document.removeEventListener("keydown", cancelOnEscape, { capture: true });
  }, [onCancel]);

  return (
    <div
      role="alertdialog"
      aria-labelledby="logout-question"
      aria-describedby="logout-loses"
      className="px-2 pt-1 pb-3 text-13"
    >
      <p id="logout-question" className="font-medium">
        {t("people.logOutAsk")}
      </p>
      <div id="logout-loses" className="mt-1 space-y-1 text-pretty">
        <p>{tRich("people.logOutLoses", { name: <bdi className="wrap-anywhere">{name}</bdi> })}</p>
        {unsent > 0 && <p>{t("people.unsent", { count: unsent })}</p>}
      </div>
      <div className="mt-2 flex flex-wrap gap-1" onClickCapture={ignoreDoubleClick}>
        <Button ref={cancelButton} size="small" onClick={onCancel}>
          {t("people.stay")}
        </Button>
        <Button variant="plain" size="small" onClick={onLogout}>
          {t("people.logOut")}
        </Button>
      </div>
    </div>
  );
}

/** The second click of a double click on the opener is no answer: nobody has read the question by then. */
function ignoreDoubleClick(event: MouseEvent): void {
  if (event.detail > 1) event.stopPropagation();
}
