import { notifications } from "#lib/client/settings/preferences";

export const canNotify = (): boolean => typeof Notification === "function";

export const notificationsAllowed = (): boolean =>
  notifications.get() && canNotify() && Notification.permission === "granted";
