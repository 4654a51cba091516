import { useState } from "react";
import { canNotify } from "#lib/client/notifications/show-notification";
import { notifications, notificationSound, useSwitch } from "#lib/client/settings/preferences";
import { useWords } from "#app/_i18n/use-words";

/** Whether this device shows notifications at all. The browser is asked for its permission when one wants them. */
export function DeviceTelling() {
  const { say } = useWords();
  const wanted = useSwitch(notifications);
  const sound = useSwitch(notificationSound);
  const [permission, setPermission] = useState(() => (canNotify() ? Notification.permission : "denied"));
  const on = wanted && permission === "granted";

  async function allow(wish: boolean) {
    const answer = wish ? await Notification.requestPermission() : permission;
    setPermission(answer);
    notifications.set(wish && answer === "granted");
  }

  return (
    <fieldset className="mt-3 border-t border-line pt-3">
      <legend className="sr-only">{say("telling.device")}</legend>
      <label className="flex min-h-9 w-fit items-center gap-2.5 touch:min-h-11">
        <input
          type="checkbox"
          checked={on}
          disabled={!canNotify()}
          onChange={({ target }) => void allow(target.checked)}
          className="size-4"
        />
        <span>{say("telling.allow")}</span>
      </label>
      <label className={`flex min-h-9 w-fit items-center gap-2.5 touch:min-h-11 ${on ? "" : "text-faint"}`}>
        <input
          type="checkbox"
          checked={sound}
          disabled={!on}
          onChange={({ target }) => notificationSound.set(target.checked)}
          className="size-4"
        />
        <span>{say("telling.sound")}</span>
      </label>
      <p role="status" className="text-13 text-faint">
        {!canNotify() ? say("telling.impossible") : permission === "denied" && say("telling.denied")}
      </p>
    </fieldset>
  );
}
