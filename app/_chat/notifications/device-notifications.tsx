import { useState } from "react";
import { canNotify } from "#lib/client/notifications/notifications-allowed";
import { notifications, notificationSound } from "#lib/client/settings/preferences";
import { usePreference } from "#app/_site/use-preference";
import { useTranslations } from "#app/_i18n/use-translations";

/** Turns notifications on this device on or off. The browser asks for permission when they are turned on. */
export function DeviceNotifications() {
  const { t } = useTranslations();
  const wanted = usePreference(notifications);
  const sound = usePreference(notificationSound);
  const [permission, setPermission] = useState(() => (canNotify() ? Notification.permission : "denied"));
  const on = wanted && permission === "granted";

  async function allow(wish: boolean) {
    const answer = wish ? await Notification.requestPermission() : permission;
    setPermission(answer);
    notifications.set(wish && answer === "granted");
  }

  return (
    <fieldset className="mt-3 border-t border-line pt-3">
      <legend className="sr-only">{t("notification.device")}</legend>
      <label className="flex min-h-9 w-fit items-center gap-2.5 touch:min-h-11">
        <input
          type="checkbox"
          checked={on}
          disabled={!canNotify()}
          onChange={({ target }) => void allow(target.checked)}
          className="size-4"
        />
        <span>{t("notification.allow")}</span>
      </label>
      <label className={`flex min-h-9 w-fit items-center gap-2.5 touch:min-h-11 ${on ? "" : "text-faint"}`}>
        <input
          type="checkbox"
          checked={sound}
          disabled={!on}
          onChange={({ target }) => notificationSound.set(target.checked)}
          className="size-4"
        />
        <span>{t("notification.sound")}</span>
      </label>
      <p role="status" className="text-13 text-faint">
        {!canNotify() ? t("notification.unsupported") : permission === "denied" && t("notification.denied")}
      </p>
    </fieldset>
  );
}
