import { useEffect, useRef, useState } from "react";
import type { Message } from "#lib/contract/message";
import { announcementOf, newFromOthers } from "#lib/client/messages/live-announcement";
import { messageAtSeq, type Feed } from "#lib/client/feed/feed";
import { useChat, useChatState, useSlug } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { toPlainText } from "#lib/client/text/to-plain-text";

/** Messages are gathered for this long, so that a busy channel is not read out without end. */
const gatherMs = 700;

const isDeleted = (feed: Feed | null | undefined, seq: number): boolean =>
  Boolean(feed && messageAtSeq(feed, seq)?.deletedAt);

/** The text to read out for new messages of others. The id rises with each, since the same text may come twice. */
export function useAnnouncements(): { id: number; text: string } {
  const translations = useTranslations();
  const slug = useSlug();
  const { richText, store } = useChat();
  const me = useChatState((state) => state.member.id);
  const feed = useChatState((state) => state.feeds.get(slug));
  // Messages up to here are no news, even when history is loaded later.
  const lastSeq = useRef(feed?.lastSeq);
  const gathered = useRef<Message[]>([]);
  const [announcement, setAnnouncement] = useState({ id: 0, text: "" });

  useEffect(() => {
    if (!feed) return;
    const before = lastSeq.current;
    lastSeq.current = Math.max(before ?? 0, feed.lastSeq);
    if (before !== undefined) gathered.current.push(...newFromOthers(feed, before, me));
  }, [feed, me]);

  useEffect(() => {
    const timer = setInterval(() => {
      const messages = gathered.current.splice(0).filter(({ seq }) => !isDeleted(store.get().feeds.get(slug), seq));
      if (messages.length === 0) return;
      const plainTextOf = (text: string) => toPlainText(richText.parse(text));
      const text = announcementOf(messages, translations, { me, plainTextOf });
      setAnnouncement(({ id }) => ({ id: id + 1, text }));
    }, gatherMs);
    return () => clearInterval(timer);
  }, [translations, richText, store, slug, me]);
  return announcement;
}
