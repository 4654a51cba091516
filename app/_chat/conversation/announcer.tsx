import { useAnnouncements } from "#app/_chat/conversation/use-announcements";

/**
 * Tells a screen reader what others say while one listens: not the history, not one's own words. The list itself is a
 * silent log, because loading older messages would be read out too.
 */
export function Announcer() {
  const { number, text } = useAnnouncements();
  return (
    <div aria-live="polite" className="sr-only">
      <p key={number}>{text}</p>
    </div>
  );
}
