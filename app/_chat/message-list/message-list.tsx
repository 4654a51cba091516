import { useCallback, useEffect, useState } from "react";
import type { Feed } from "#lib/client/feed/feed";
import { useChat, useChatState } from "#app/_chat/use-chat";
import { useDeletions } from "#app/_chat/message/use-deletions";
import { useEdits } from "#app/_chat/message/use-edits";
import { usePendingReactions } from "#app/_chat/reactions/use-reactions";
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
import { MissingMessageNotice, MessagePopup } from "#app/_chat/lazy-parts";
import { LoadError } from "#app/_chat/message-list/load-error";
import type { PopupRequest } from "#app/_chat/message/message-popup";

/** From the last row of those that come first to the first. */
const toolbarSteps = { count: 8, rowsPerStep: 6 };

/** The messages of a channel, newest at the bottom; the others come as one scrolls. */
export function MessageList({ slug, feed }: { slug: string; feed: Feed }) {
  const { t } = useTranslations();
  const chat = useChat();
  const initial = useInitialPosition(slug, feed);
  const { position } = initial;
  const { box, list, virtualList, rows, count, initiallyVisible, atEnd, timeZone, me } = useMessageRows(
    slug,
    feed,
    position,
  );
  const firstUnread = useUnreadDivider(slug, initial.firstUnread, feed, box, virtualList);
  const copy = useCopyMessages(list, feed, timeZone);
  const linkedSeq = useLinkedMessage(feed, list, virtualList);
  useMarkAsRead(slug, box, virtualList, feed.lastSeq, atEnd);

  const edits = useEdits();
  const deletions = useDeletions();
  const pendingReactions = usePendingReactions();
  const [popup, setPopup] = useState<PopupRequest | null>(null);
  const closePopup = useCallback(() => setPopup(null), []);
  const currentRow = useRowKeys(list, virtualList, feed, count, {
    openMenu: (message, at) => setPopup({ action: "menu", message, at }),
    openReactions: (message, at) => setPopup({ action: "react", message, at }),
    reply: (message) => chat.reply(message),
    edit: (message) => message.author.id === me.id && chat.edits.begin(message.id, message.text),
  });
  const tabStop = rows.some(({ index }) => index === currentRow) ? currentRow : rows.at(-1)?.index;

  // Without a script the tools do nothing, and they are half of what a row is made of: the messages come first.
  const step = useIdleSteps(toolbarSteps.count);
  const lastRow = rows.at(-1)?.index ?? 0;
  const hasToolbar = (index: number) =>
    step === toolbarSteps.count || lastRow - index < step * toolbarSteps.rowsPerStep;

  // Whoever sends something wants to see it, wherever they were reading.
  const lastSent = useChatState((state) => state.lastSent);
  useEffect(() => {
    if (lastSent) virtualList.scrollToEnd();
  }, [lastSent, virtualList]);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {linkedSeq !== null && (linkedSeq < 1 || linkedSeq > feed.lastSeq) && (
        <MissingMessageNotice key={linkedSeq} seq={linkedSeq} lastSeq={feed.lastSeq} />
      )}
      {feed.loadFailed && <LoadError onRetry={() => chat.retry(slug)} />}
      <div
        ref={box}
        onScroll={virtualList.onScroll}
        onCopy={copy}
        role="log"
        aria-live="off"
        aria-label={t("message.list")}
        tabIndex={0}
        className="flex min-h-0 flex-1 flex-col-reverse overflow-x-hidden overflow-y-auto overscroll-contain [overflow-anchor:none] -outline-offset-2"
      >
        <div className="flex max-w-column min-w-0 flex-col px-4 pb-4 md:px-6">
          <ChannelIntro isEmpty={count === 0} />
          <MessageRows
            ref={list}
            rows={rows}
            count={count}
            position={position}
            initiallyVisible={initiallyVisible}
            firstUnread={firstUnread}
          >
            {({ key, kind: _, index, startsDay: __, ...row }) => {
              const id = row.message?.id ?? "";
              return (
                <ErrorBoundary key={key}>
                  <MessageRow
                    {...row}
                    hasHeader={row.hasHeader || index + 1 === firstUnread}
                    isLinked={index + 1 === linkedSeq}
                    isOwn={row.author.id === me.id}
                    isCurrent={index === tabStop}
                    hasToolbar={hasToolbar(index) || index === currentRow}
                    edit={edits[id]}
                    deletion={deletions[id]}
                    pendingReactions={pendingReactions[id]}
                    onRequest={setPopup}
                  />
                </ErrorBoundary>
              );
            }}
          </MessageRows>
        </div>
      </div>
      {popup && <MessagePopup popup={popup} onRequest={setPopup} onClose={closePopup} />}
      <NewMessagesButton feed={feed} atEnd={atEnd} onJump={virtualList.scrollToEnd} />
    </div>
  );
}
