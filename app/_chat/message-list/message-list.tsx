import { useCallback, useEffect, useState } from "react";
import type { Feed } from "#lib/client/feed/feed";
import { useChat, useChatState, useChoices, useEdits, useRemovals } from "#app/_chat/use-chat";
import { useCopyMessages } from "#app/_chat/message-list/use-copy-messages";
import { useUnreadDivider } from "#app/_chat/message-list/use-unread-divider";
import { useMessageRows } from "#app/_chat/message-list/use-message-rows";
import { useLinkedMessage } from "#app/_chat/message-list/use-linked-message";
import { useInitialPosition } from "#app/_chat/message-list/use-initial-position";
import { useMarkAsRead } from "#app/_chat/message-list/use-mark-as-read";
import { useRowKeys } from "#app/_chat/message-list/use-row-keys";
import { useIdleSteps } from "#app/_chat/message-list/use-idle-steps";
import { useTranslations } from "#app/_i18n/use-translations";
import { ErrorBoundary } from "#app/_site/error-boundary";
import { ChannelIntro } from "#app/_chat/message-list/channel-intro";
import { MessageRow } from "#app/_chat/message/message-row";
import { MessageRows } from "#app/_chat/message-list/message-rows";
import { NewMessagesButton } from "#app/_chat/message-list/new-messages-button";
import { MissingMessage, RowRequest } from "#app/_chat/lazy-parts";
import { LoadError } from "#app/_chat/message-list/load-error";
import type { Request } from "#app/_chat/message/message-popup";

/** From the last row of those that come first to the first. */
const equipping = { turns: 8, rows: 6 };

/** The messages of a channel, newest at the bottom; the others come as one scrolls. */
export function MessageList({ slug, feed }: { slug: string; feed: Feed }) {
  const { t } = useTranslations();
  const chat = useChat();
  const opening = useInitialPosition(slug, feed);
  const { place } = opening;
  const { box, list, rowList, rows, count, seenFirst, atEnd, reader, me } = useMessageRows(slug, feed, place);
  const firstUnread = useUnreadDivider(slug, opening.firstUnread, feed, box, rowList);
  const copy = useCopyMessages(list, feed, reader);
  const named = useLinkedMessage(feed, list, rowList);
  useMarkAsRead(slug, box, rowList, feed.last, atEnd);

  const edits = useEdits();
  const removals = useRemovals();
  const choices = useChoices();
  const [request, setRequest] = useState<Request | null>(null);
  const endRequest = useCallback(() => setRequest(null), []);
  const current = useRowKeys(list, rowList, feed, count, {
    menu: (message, at) => setRequest({ act: "menu", message, at }),
    react: (message, at) => setRequest({ act: "react", message, at }),
    reply: (message) => chat.reply(message),
    edit: (message) => message.author.id === me.id && chat.edits.begin(message.id, message.text),
  });
  const stop = rows.some(({ index }) => index === current) ? current : rows.at(-1)?.index;

  // Without a script the tools do nothing, and they are half of what a row is made of: the messages come first.
  const turns = useIdleSteps(equipping.turns);
  const lastRow = rows.at(-1)?.index ?? 0;
  const isEquipped = (index: number) => turns === equipping.turns || lastRow - index < turns * equipping.rows;

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
      {feed.trouble && <LoadError onRetry={() => chat.retry(slug)} />}
      <div
        ref={box}
        onScroll={rowList.scrolled}
        onCopy={copy}
        role="log"
        aria-live="off"
        aria-label={t("message.list")}
        tabIndex={0}
        className="flex min-h-0 flex-1 flex-col-reverse overflow-x-hidden overflow-y-auto overscroll-contain [overflow-anchor:none] -outline-offset-2"
      >
        <div className="flex max-w-column min-w-0 flex-col px-4 pb-4 md:px-6">
          <ChannelIntro empty={count === 0} />
          <MessageRows
            ref={list}
            rows={rows}
            count={count}
            place={place}
            seenFirst={seenFirst}
            firstUnread={firstUnread}
          >
            {({ key, kind: _, index, day: __, ...said }) => {
              const id = said.message?.id ?? "";
              return (
                <ErrorBoundary key={key}>
                  <MessageRow
                    {...said}
                    headed={said.headed || index + 1 === firstUnread}
                    marked={index + 1 === named}
                    isOwn={said.author.id === me.id}
                    isCurrent={index === stop}
                    equipped={isEquipped(index) || index === current}
                    edit={edits[id]}
                    removal={removals[id]}
                    choices={choices[id]}
                    onAsk={setRequest}
                  />
                </ErrorBoundary>
              );
            }}
          </MessageRows>
        </div>
      </div>
      {request && <RowRequest request={request} onAsk={setRequest} onClose={endRequest} />}
      <NewMessagesButton feed={feed} atEnd={atEnd} onGo={rowList.toEnd} />
    </div>
  );
}
