import { useAnnouncements } from "#app/_chat/conversation/use-announcements";

/**
 * Reads new messages of others out to a screen reader. The list itself is not a live region, because older messages would
 * be read out as they load.
 */
export function Announcer() {
  const { id, text } = useAnnouncements();
  return (
    <div aria-live="polite" className="sr-only">
      <p key={id}>{text}</p>
    </div>
  );
}
