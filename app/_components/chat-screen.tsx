"use client";

import { useEffect, useState } from "react";
import { Chat } from "#lib/client/chat";
import type { ChatOpening } from "#lib/client/chat-state";
import { column } from "#lib/client/column";
import { inNextTask } from "#lib/client/next-task";
import { ChatContext } from "#lib/client/use-chat";
import { useDrawerSwipe } from "#lib/client/use-drawer-swipe";
import { useLook } from "#lib/client/use-look";
import { useMedia } from "#lib/client/use-media";
import { useUnsentWarning } from "#lib/client/use-unsent-warning";
import { whenIdle } from "#lib/client/when-idle";
import { AskedPlace } from "#app/_components/asked-place";
import { Boundary } from "#app/_components/boundary";
import { ChannelPanel } from "#app/_components/channel-panel";
import { Conversation } from "#app/_components/conversation";
import { LightboxPlace } from "#app/_components/lightbox-place";
import { MemberCardPlace } from "#app/_components/member-card-place";
import { MissingPartsNote } from "#app/_components/missing-parts-note";
import { chatParts, GalleryPlace, ToldNote } from "#app/_components/on-demand";
import { ReaderProvider } from "#app/_components/reader-provider";
import { SkipLink } from "#app/_components/skip-link";
import { useIsThere } from "#app/_ui/on-demand";

/**
 * The chat: channels at the left, the conversation beside them, and at the right the channel's images when they are asked
 * for. On the phone the channels come by a button, and the images over the conversation.
 */
export function ChatScreen({ opening }: { opening: ChatOpening }) {
  const [chat] = useState(() => new Chat(opening));
  const [panelOpen, setPanelOpen] = useState(false);
  useDrawerSwipe(panelOpen, setPanelOpen);
  const [galleryOpen, setGalleryOpen] = useState(false);
  const { changeLook } = useLook();
  // Asked only when it matters: as soon as a page finds itself on a phone, all that reads this is rendered once more.
  const covered = useMedia(useIsThere(chatParts, galleryOpen) ? "(max-width: 1023px)" : "not all");
  useEffect(() => inNextTask(() => chat.start()), [chat]);
  useEffect(() => whenIdle(() => void chatParts.load()), []);
  useUnsentWarning(chat);
  return (
    <ChatContext value={chat}>
      <ReaderProvider>
        {/* Read half, the list would show its beginning first, and then jump. */}
        <link rel="expect" href="#placed" blocking="render" />
        <div className="flex h-dvh flex-col overflow-hidden noscript:pb-20 md:noscript:pb-11.5">
          <SkipLink />
          <MissingPartsNote />
          <div className="relative flex min-h-0 flex-1">
            <ChannelPanel open={panelOpen} onClose={() => setPanelOpen(false)} />
            <Conversation
              inert={panelOpen || covered}
              galleryOpen={galleryOpen}
              onOpenPanel={() => (column().matches ? changeLook({ panelClosed: false }) : setPanelOpen(true))}
              onToggleGallery={() => setGalleryOpen((open) => !open)}
            />
            <Boundary>{galleryOpen && <GalleryPlace onClose={() => setGalleryOpen(false)} />}</Boundary>
            <Boundary>
              <LightboxPlace />
            </Boundary>
            <Boundary>
              <AskedPlace />
            </Boundary>
            <Boundary>
              <MemberCardPlace />
            </Boundary>
            <ToldNote />
          </div>
        </div>
      </ReaderProvider>
    </ChatContext>
  );
}
