"use client";

import { useEffect, useState } from "react";
import { Chat } from "#lib/client/chat";
import type { ChatOpening } from "#lib/client/chat-state";
import { ChatContext } from "#lib/client/use-chat";
import { useUnsentWarning } from "#lib/client/use-unsent-warning";
import { ChannelPanel } from "#app/_components/channel-panel";
import { Conversation } from "#app/_components/conversation";

/** The chat: channels at the left, the conversation at the right. On the phone the channels come by a button. */
export function ChatScreen({ opening }: { opening: ChatOpening }) {
  const [chat] = useState(() => new Chat(opening));
  const [panelOpen, setPanelOpen] = useState(false);
  useEffect(() => chat.start(), [chat]);
  useUnsentWarning(chat);
  return (
    <ChatContext value={chat}>
      <div className="flex h-dvh overflow-hidden">
        <a
          href="#composer"
          className="fixed start-2 top-2 z-30 -translate-y-20 rounded-md bg-accent px-4 py-2 text-on-accent focus:translate-y-0"
        >
          Skip to writing
        </a>
        <ChannelPanel open={panelOpen} onClose={() => setPanelOpen(false)} />
        <Conversation inert={panelOpen} onOpenPanel={() => setPanelOpen(true)} />
      </div>
    </ChatContext>
  );
}
