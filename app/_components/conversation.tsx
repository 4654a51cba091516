import { useRef } from "react";
import { focusComposer } from "#lib/client/focus-composer";
import { useChatState, useIsArchived, useSlug } from "#lib/client/use-chat";
import { useKeptFocus } from "#lib/client/use-kept-focus";
import { Announcer } from "#app/_components/announcer";
import { ArchivedNote } from "#app/_components/archived-note";
import { Boundary } from "#app/_components/boundary";
import { Composer } from "#app/_components/composer";
import { ConnectionBanner } from "#app/_components/connection-banner";
import { ConversationHeader, type HeaderProps } from "#app/_components/conversation-header";
import { DropTarget } from "#app/_components/drop-target";
import { ListSkeleton } from "#app/_components/list-skeleton";
import { MessageList } from "#app/_components/message-list";
import { MissingChannel } from "#app/_components/missing-channel";
import { TypingLine } from "#app/_components/typing-line";

/** The channel in front of the reader: its head, its messages, and where one writes. */
export function Conversation({ inert, ...header }: { inert: boolean } & HeaderProps) {
  const slug = useSlug();
  const archived = useIsArchived();
  const feed = useChatState((state) => state.feeds.get(slug));
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main, focusComposer);
  return (
    <main ref={main} inert={inert} className="flex min-w-0 flex-1 flex-col pt-[env(safe-area-inset-top)]">
      <Boundary>
        <ConversationHeader {...header} />
      </Boundary>
      <Boundary>
        <ConnectionBanner />
      </Boundary>
      {feed === null ? (
        <MissingChannel key={slug} slug={slug} />
      ) : (
        <DropTarget channel={slug} archived={archived}>
          <Boundary key={slug}>{feed ? <MessageList slug={slug} feed={feed} /> : <ListSkeleton />}</Boundary>
          <Boundary>
            <TypingLine />
          </Boundary>
          <Announcer key={`announcer ${slug}`} />
          <Boundary key={`composer ${slug}`}>{archived ? <ArchivedNote /> : <Composer />}</Boundary>
        </DropTarget>
      )}
    </main>
  );
}
