import { useRef } from "react";
import { focusComposer } from "#lib/client/browser/focus-composer";
import { useChatState, useIsArchived, useSlug } from "#app/_chat/use-chat";
import { useFocusFallback } from "#app/_ui/hooks/use-focus-fallback";
import { Announcer } from "#app/_chat/conversation/announcer";
import { ArchivedNotice } from "#app/_chat/composer/archived-notice";
import { ErrorBoundary } from "#app/_site/error-boundary";
import { Composer } from "#app/_chat/composer/composer";
import { ConnectionBanner } from "#app/_chat/conversation/connection-banner";
import { ConversationHeader, type HeaderProps } from "#app/_chat/conversation/conversation-header";
import { DropTarget } from "#app/_chat/conversation/drop-target";
import { ListSkeleton } from "#app/_chat/message-list/list-skeleton";
import { MessageList } from "#app/_chat/message-list/message-list";
import { MissingChannel } from "#app/_chat/conversation/missing-channel";
import { TypingIndicator } from "#app/_chat/conversation/typing-indicator";

/** The open channel: its header, its messages and the composer. */
export function Conversation({ inert, ...header }: { inert: boolean } & HeaderProps) {
  const slug = useSlug();
  const archived = useIsArchived();
  const feed = useChatState((state) => state.feeds.get(slug));
  const main = useRef<HTMLElement>(null);
  useFocusFallback(main, focusComposer);
  return (
    <main ref={main} inert={inert} className="flex min-w-0 flex-1 flex-col pt-[env(safe-area-inset-top)]">
      <ErrorBoundary>
        <ConversationHeader {...header} />
      </ErrorBoundary>
      <ErrorBoundary>
        <ConnectionBanner />
      </ErrorBoundary>
      {feed === null ? (
        <MissingChannel key={slug} slug={slug} />
      ) : (
        <DropTarget channel={slug} archived={archived}>
          <ErrorBoundary key={slug}>{feed ? <MessageList slug={slug} feed={feed} /> : <ListSkeleton />}</ErrorBoundary>
          <ErrorBoundary>
            <TypingIndicator />
          </ErrorBoundary>
          <Announcer key={`announcer ${slug}`} />
          <ErrorBoundary key={`composer ${slug}`}>{archived ? <ArchivedNotice /> : <Composer />}</ErrorBoundary>
        </DropTarget>
      )}
    </main>
  );
}
