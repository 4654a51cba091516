import { useCallback, useEffect, useState } from "react";
import type { Feed } from "#lib/client/feed";
import { useChat, useChatState, useEdits, useRemovals } from "#lib/client/use-chat";
import { useCleanCopy } from "#lib/client/use-clean-copy";
import { useMessageRows } from "#lib/client/use-message-rows";
import { useNamedMessage } from "#lib/client/use-named-message";
import { useOpening } from "#lib/client/use-opening";
import { useReadingMark } from "#lib/client/use-reading-mark";
import { useWords } from "#lib/client/use-words";
import { ChannelBeginning } from "#app/_components/channel-beginning";
import { MissingMessage } from "#app/_components/missing-message";
import { MessageMenu, type MenuRequest } from "#app/_components/message-menu";
import { MessageRow } from "#app/_components/message-row";
import { MessageRows } from "#app/_components/message-rows";
import { NewMessagesButton } from "#app/_components/new-messages-button";
import { PageTrouble } from "#app/_components/page-trouble";

/** The messages of a channel, newest at the bottom; the others come as one scrolls. */
export function MessageList({ slug, feed }: { slug: string; feed: Feed }) {
  const { say } = useWords();
  const chat = useChat();
  const { place, firstUnread } = useOpening(slug, feed);
  const { box, list, rowList, rows, count, atEnd, reader, me } = useMessageRows(slug, feed, place);
  const copy = useCleanCopy(list, feed, reader);
  const named = useNamedMessage(feed, list, rowList);
  useReadingMark(slug, box, rowList, feed.last, atEnd);

  const edits = useEdits();
  const removals = useRemovals();
  const [menu, setMenu] = useState<MenuRequest | null>(null);
  const closeMenu = useCallback(() => setMenu(null), []);

  // Whoever sends something wants to see it, wherever they were reading.
  const lastSent = useChatState((state) => state.lastSent);
  useEffect(() => {
    if (lastSent) rowList.toEnd();
  }, [lastSent, rowList]);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {named !== null && (named < 1 || named > feed.last) && (
        <MissingMessage key={named} seq={named} last={feed.last} />
      )}
      {feed.trouble && <PageTrouble onRetry={() => chat.retry(slug)} />}
      <div
        ref={box}
        onScroll={rowList.scrolled}
        onCopy={copy}
        role="log"
        aria-live="off"
        aria-label={say("message.list")}
        tabIndex={0}
        className="flex min-h-0 flex-1 flex-col-reverse overflow-x-hidden overflow-y-auto overscroll-contain [overflow-anchor:none] -outline-offset-2"
      >
        <div className="flex max-w-column min-w-0 flex-col px-4 pb-4 md:px-6">
          <ChannelBeginning empty={count === 0} />
          <MessageRows ref={list} rows={rows} count={count} place={place} firstUnread={firstUnread}>
            {({ key, kind: _, index, day: __, ...said }) => {
              const id = said.message?.id ?? "";
              const onMenu = said.author.id === me.id ? setMenu : undefined;
              const news = { marked: index + 1 === named, headed: said.headed || index + 1 === firstUnread };
              return (
                <MessageRow key={key} {...said} {...news} edit={edits[id]} removal={removals[id]} onMenu={onMenu} />
              );
            }}
          </MessageRows>
        </div>
      </div>
      {menu && <MessageMenu request={menu} onClose={closeMenu} />}
      <NewMessagesButton feed={feed} atEnd={atEnd} onGo={rowList.toEnd} />
    </div>
  );
}
