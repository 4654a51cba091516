import { useEffect, useRef, useState } from "react";
import { useChatState, useSlug } from "#lib/client/use-chat";
import { useWords } from "#lib/client/use-words";

/**
 * Tells a screen reader what others say while one listens: not the history, not one's own words. The list itself is a
 * silent log, because loading older messages would be read out too.
 */
export function Announcer() {
  const { say } = useWords();
  const slug = useSlug();
  const me = useChatState((state) => state.member.id);
  const latest = useChatState((state) => state.feeds.get(slug)?.messages.at(-1));
  const last = useChatState((state) => state.feeds.get(slug)?.last);
  // Pages of history may come after it.
  const known = useRef(last);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (!latest || latest.seq <= (known.current ?? 0)) return;
    const first = known.current === undefined;
    known.current = latest.seq;
    if (first || latest.author.id === me || latest.deletedAt) return;
    const images = latest.images
      .map((image) => say("image.announced", { description: image.alt || say("image.noDescription") }))
      .join(" ");
    setSaid(`${say("message.said", { name: latest.author.displayName, text: latest.text })} ${images}`);
  }, [latest, me, say]);
  return (
    <p aria-live="polite" className="sr-only">
      {said}
    </p>
  );
}
