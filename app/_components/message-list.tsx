import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Feed } from "#lib/client/feed";
import { rowsOf } from "#lib/client/rows";
import { useAnchoredScroll } from "#lib/client/use-anchored-scroll";
import { useCalmFeed } from "#lib/client/use-calm-feed";
import { useChat, useChatState, useEdits, useRemovals } from "#lib/client/use-chat";
import { useNamedMessage } from "#lib/client/use-named-message";
import { useReader } from "#lib/client/use-reader";
import { useReadingMark } from "#lib/client/use-reading-mark";
import { useWords } from "#lib/client/use-words";
import { ChannelBeginning } from "#app/_components/channel-beginning";
import { DaySeparator } from "#app/_components/day-separator";
import { MessageMenu, type MenuRequest } from "#app/_components/message-menu";
import { MessageRow } from "#app/_components/message-row";
import { NewMessagesButton } from "#app/_components/new-messages-button";
import { OlderMessages } from "#app/_components/older-messages";

/** The messages of a channel, newest at the bottom; older ones come as one scrolls up. */
export function MessageList({ slug, feed: present }: { slug: string; feed: Feed }) {
  const { say } = useWords();
  const chat = useChat();
  const box = useRef<HTMLDivElement>(null);
  const { feed, seams } = useCalmFeed(box, present);
  const reader = useReader();
  const me = useChatState((state) => state.member);
  const allPending = useChatState((state) => state.pending);
  const rows = useMemo(() => {
    const pending = allPending.filter((entry) => entry.channel === slug);
    return rowsOf(feed.messages, pending, me, reader, seams);
  }, [feed.messages, seams, allPending, slug, me, reader]);

  const edits = useEdits();
  const removals = useRemovals();
  const [menu, setMenu] = useState<MenuRequest | null>(null);
  const closeMenu = useCallback(() => setMenu(null), []);

  const list = useRef<HTMLDivElement>(null);
  const { atEnd, remember, toEnd } = useAnchoredScroll(box, list, rows);
  const loadOlder = useCallback(() => chat.loadOlder(), [chat]);
  useNamedMessage(feed, list, loadOlder);
  useReadingMark(slug, feed.messages.at(-1)?.seq ?? 0, atEnd);

  // Whoever sends something wants to see it, wherever they were reading.
  const lastSent = useChatState((state) => state.lastSent);
  useEffect(() => {
    if (lastSent) toEnd();
  }, [lastSent, toEnd]);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={box}
        onScroll={remember}
        role="log"
        aria-live="off"
        aria-label={say("message.list")}
        tabIndex={0}
        className="flex min-h-0 flex-1 flex-col-reverse overflow-x-hidden overflow-y-auto overscroll-contain [overflow-anchor:none] -outline-offset-2"
      >
        <div className="flex max-w-[calc(72ch+6rem)] min-w-0 flex-col px-4 pb-4 md:px-6">
          {feed.hasBefore ? (
            <OlderMessages state={feed.older} box={box} onLoad={loadOlder} />
          ) : (
            <ChannelBeginning empty={rows.length === 0} />
          )}
          <div ref={list}>
            {rows.map((row) => {
              if (row.kind === "day") return <DaySeparator key={row.key} time={row.time} />;
              const { key, kind: _, ...said } = row;
              const id = said.message?.id ?? "";
              const onMenu = said.author.id === me.id ? setMenu : undefined;
              return <MessageRow key={key} {...said} edit={edits[id]} removal={removals[id]} onMenu={onMenu} />;
            })}
          </div>
        </div>
      </div>
      <MessageMenu request={menu} onClose={closeMenu} />
      <NewMessagesButton messages={feed.messages} atEnd={atEnd} onGo={toEnd} />
    </div>
  );
}
