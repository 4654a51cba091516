import { useEffect, useRef, type MouseEvent } from "react";
import { useTranslations } from "#app/_i18n/use-translations";
import { Button } from "#app/_ui/button";

type Props = {
  name: string;
  /** Messages that logging out would throw away. */
  unsent: number;
  onLogout(): void;
  onCancel(): void;
};

/**
 * Asks before one leaves: nobody can come back as who they were. It comes with the menu that leads to it, offline too.
 */
export function LogoutConfirmation({ name, unsent, onLogout, onCancel }: Props) {
  const { t, tRich } = useTranslations();
  const cancelButton = useRef<HTMLButtonElement>(null);
  useEffect(() => cancelButton.current?.focus(), []);
  useEffect(() => {
    const cancelOnEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // This is meant for the question, not for the drawer that it may stand in.
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

/** The second half of a double click on what asked is no answer: nobody has read the question by then. */
function ignoreDoubleClick(event: MouseEvent): void {
  if (event.detail > 1) event.stopPropagation();
}
