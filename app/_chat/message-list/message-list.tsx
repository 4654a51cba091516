import type { Feed } from "#lib/client/feed/feed";
import { useChat } from "#app/_chat/use-chat";
import { useCopyMessages } from "#app/_chat/message-list/use-copy-messages";
import { useUnreadDivider } from "#app/_chat/message-list/use-unread-divider";
import { useMessageRows } from "#app/_chat/message-list/use-message-rows";
import { useLinkedMessage } from "#app/_chat/message-list/use-linked-message";
import { useInitialPosition } from "#app/_chat/message-list/use-initial-position";
import { useMarkAsRead } from "#app/_chat/message-list/use-mark-as-read";
import { useMessagePopup } from "#app/_chat/message-list/use-message-popup";
import { useRowState } from "#app/_chat/message-list/use-row-state";
import { useScrollToSent } from "#app/_chat/message-list/use-scroll-to-sent";
import { useTranslations } from "#app/_i18n/use-translations";
import { ErrorBoundary } from "#app/_site/error-boundary";
import { ChannelIntro } from "#app/_chat/message-list/channel-intro";
import { MessageRow } from "#app/_chat/message/message-row";
import { MessageRows } from "#app/_chat/message-list/message-rows";
import { NewMessagesButton } from "#app/_chat/message-list/new-messages-button";
import { MissingMessageNotice, MessagePopup } from "#app/_chat/lazy-parts";
import { LoadError } from "#app/_chat/message-list/load-error";

/** The messages of a channel, newest at the bottom. Older ones are loaded as the reader scrolls. */
export function MessageList({ slug, feed }: { slug: string; feed: Feed }) {
  const { t } = useTranslations();
  const chat = useChat();
  const initial = useInitialPosition(slug, feed);
  const { view, rows, initiallyVisible, timeZone, me } = useMessageRows(slug, feed, initial.position);
  const { box, list, virtualList, count, atEnd } = view;
  const firstUnread = useUnreadDivider(slug, initial.firstUnread, feed, view);
  const copy = useCopyMessages(list, feed, timeZone);
  const linkedSeq = useLinkedMessage(feed, list, virtualList);
  useMarkAsRead(slug, feed.lastSeq, view);
  const { popup, setPopup, closePopup, currentRow } = useMessagePopup(feed, view, me);
  const stateOf = useRowState(rows, currentRow);
  useScrollToSent(virtualList);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {linkedSeq !== null && (linkedSeq < 1 || linkedSeq > feed.lastSeq) && (
        <MissingMessageNotice key={linkedSeq} seq={linkedSeq} lastSeq={feed.lastSeq} />
      )}
      {feed.loadFailed && <LoadError onRetry={() => chat.feeds.retry(slug)} />}
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
            position={initial.position}
            initiallyVisible={initiallyVisible}
            firstUnread={firstUnread}
          >
            {({ key, kind: _, index, startsDay: __, ...row }) => (
              <ErrorBoundary key={key}>
                <MessageRow
                  {...row}
                  {...stateOf(index, row.message)}
                  hasHeader={row.hasHeader || index + 1 === firstUnread}
                  isLinked={index + 1 === linkedSeq}
                  isOwn={row.author.id === me.id}
                  onRequest={setPopup}
                />
              </ErrorBoundary>
            )}
          </MessageRows>
        </div>
      </div>
      {popup && <MessagePopup popup={popup} onRequest={setPopup} onClose={closePopup} />}
      <NewMessagesButton feed={feed} atEnd={atEnd} onJump={virtualList.scrollToEnd} />
    </div>
  );
}
