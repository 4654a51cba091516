import { isolated } from "#lib/contract/direction";
import type { Message } from "#lib/contract/message";
import { notifications, notificationSound } from "#lib/client/settings/preferences";
import { playTone } from "#lib/client/notifications/notification-sound";

const longest = 300;

export const canNotify = (): boolean => typeof Notification === "function";

export const mayTell = (): boolean => notifications.get() && canNotify() && Notification.permission === "granted";

/** @param follow goes to the message */
export function showNotification(channel: string, { id, author, text, images }: Message, follow: () => void): void {
  const body = text || images.map(({ alt }) => alt).join(" ");
  try {
    const notification = new Notification(`${isolated(author.displayName)} · #${isolated(channel)}`, {
      body: body.slice(0, longest),
      tag: id,
      icon: "/icon.svg",
      silent: true,
    });
    notification.onclick = () => {
      window.focus();
      follow();
      notification.close();
    };
  } catch {
    // Android shows only what a service worker asks it to show.
    return;
  }
  if (notificationSound.get()) playTone();
}
