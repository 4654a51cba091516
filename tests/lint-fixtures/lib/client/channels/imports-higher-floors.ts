import { feedOf } from "#lib/client/feed/feed";
import { Channels } from "#lib/client/channels/channels";
import { Presence } from "#lib/client/members/presence"; // wrong
import { Outbox } from "#lib/client/outbox/outbox"; // wrong
import type { ChatState } from "#lib/client/chat-state"; // wrong
import { Chat } from "#lib/client/chat"; // wrong

export const used = [feedOf, Channels, Presence, Outbox, Chat];
export type Used = ChatState;
