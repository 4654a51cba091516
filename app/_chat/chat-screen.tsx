"use client";

import { useEffect, useState } from "react";
import { Chat } from "#lib/client/chat";
import type { ChatOpening } from "#lib/client/chat-state";
import { wideLayout } from "#lib/client/browser/wide-layout";
import { inNextTask } from "#lib/client/browser/next-task";
import { ChatContext } from "#app/_chat/use-chat";
import { useDrawerSwipe } from "#app/_chat/channels/use-drawer-swipe";
import { useAppearance } from "#app/_site/use-appearance";
import { useMediaQuery } from "#app/_ui/hooks/use-media-query";
import { useUnsentWarning } from "#app/_chat/use-unsent-warning";
import { whenIdle } from "#lib/client/browser/when-idle";
import { DialogHost } from "#app/_chat/dialogs/dialog-host";
import { ErrorBoundary } from "#app/_site/error-boundary";
import { ChannelSidebar } from "#app/_chat/channels/channel-sidebar";
import { Conversation } from "#app/_chat/conversation/conversation";
import { LightboxHost } from "#app/_chat/lightbox/lightbox-host";
import { ProfileCardHost } from "#app/_chat/people/profile-card-host";
import { LazyLoadNotice } from "#app/_chat/lazy-load-notice";
import { chatParts, GalleryPanel, ToastHost } from "#app/_chat/lazy-parts";
import { TimeZoneProvider } from "#app/_i18n/time-zone-provider";
import { SkipLink } from "#app/_chat/skip-link";
import { useIsShown } from "#app/_ui/lazy-module";

/**
 * The chat: channels on the left, the conversation beside them, and the gallery on the right when it is open. On a phone
 * the channels are in a drawer, and the gallery covers the conversation.
 */
export function ChatScreen({ opening }: { opening: ChatOpening }) {
  const [chat] = useState(() => new Chat(opening));
  const [sidebarOpen, setSidebarOpen] = useState(false);
  useDrawerSwipe(sidebarOpen, setSidebarOpen);
  const [galleryOpen, setGalleryOpen] = useState(false);
  const { changeAppearance } = useAppearance();
  // Queried only while the gallery is open: a query that matches renders everything here again after hydration.
  const isCovered = useMediaQuery(useIsShown(chatParts, galleryOpen) ? "(max-width: 1023px)" : "not all");
  useEffect(() => inNextTask(() => chat.start()), [chat]);
  useEffect(() => whenIdle(() => void chatParts.load()), []);
  useUnsentWarning(chat);
  return (
    <ChatContext value={chat}>
      <TimeZoneProvider>
        {/* Rendered before it is complete, the list would show its beginning first and then jump. */}
        <link rel="expect" href="#placed" blocking="render" />
        <div className="flex h-dvh flex-col overflow-hidden noscript:pb-20 md:noscript:pb-11.5">
          <SkipLink />
          <LazyLoadNotice />
          <div className="relative flex min-h-0 flex-1">
            <ChannelSidebar open={sidebarOpen} onClose={() => setSidebarOpen(false)} />
            <Conversation
              inert={sidebarOpen || isCovered}
              galleryOpen={galleryOpen}
              onOpenSidebar={() =>
                wideLayout().matches ? changeAppearance({ sidebarCollapsed: false }) : setSidebarOpen(true)
              }
              onToggleGallery={() => setGalleryOpen((open) => !open)}
            />
            <ErrorBoundary>{galleryOpen && <GalleryPanel onClose={() => setGalleryOpen(false)} />}</ErrorBoundary>
            <ErrorBoundary>
              <LightboxHost />
            </ErrorBoundary>
            <ErrorBoundary>
              <DialogHost />
            </ErrorBoundary>
            <ErrorBoundary>
              <ProfileCardHost />
            </ErrorBoundary>
            <ToastHost />
          </div>
        </div>
      </TimeZoneProvider>
    </ChatContext>
  );
}
