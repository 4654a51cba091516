import { isolated } from "#lib/contract/direction";
import type { Message } from "#lib/contract/message";
import { notificationSound } from "#lib/client/settings/preferences";
import { playNotificationSound } from "#lib/client/notifications/notification-sound";

const maxBodyLength = 300;

/** @param onClick opens the message */
export function showNotification(channel: string, { id, author, text, images }: Message, onClick: () => void): void {
  const body = text || images.map(({ alt }) => alt).join(" ");
  try {
    const notification = new Notification(`${isolated(author.displayName)} · #${isolated(channel)}`, {
      body: body.slice(0, maxBodyLength),
      tag: id,
      icon: "/icon.svg",
      silent: true,
    });
    notification.onclick = () => {
      window.focus();
      onClick();
      notification.close();
    };
  } catch {
    // Android shows notifications only for service workers.
    return;
  }
  if (notificationSound.get()) playNotificationSound();
}
