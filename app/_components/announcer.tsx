import { useEffect, useRef, useState } from "react";
import { useChatState, useSlug } from "#lib/client/use-chat";

/**
 * Tells a screen reader what others say while one listens: not the history, not one's own words. The list itself is a
 * silent log, because loading older messages would be read out too.
 */
export function Announcer() {
  const slug = useSlug();
  const me = useChatState((state) => state.member.id);
  const latest = useChatState((state) => state.feeds.get(slug)?.messages.at(-1));
  const loaded = useChatState((state) => Boolean(state.feeds.get(slug)));
  const known = useRef(loaded ? (latest?.seq ?? 0) : undefined);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (!latest || latest.seq <= (known.current ?? 0)) return;
    const first = known.current === undefined;
    known.current = latest.seq;
    if (first || latest.author.id === me || latest.deletedAt) return;
    const images = latest.images.map((image) => `Image: ${image.alt || "no description"}.`).join(" ");
    setSaid(`${latest.author.displayName}: ${latest.text} ${images}`);
  }, [latest, me]);
  return (
    <p aria-live="polite" className="sr-only">
      {said}
    </p>
  );
}
