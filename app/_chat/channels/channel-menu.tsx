import { Archive, ArchiveRestore, Bell, BellOff, CheckCheck, Link, LogOut, Pencil, Plus } from "lucide-react";
import type { Channel } from "#lib/contract/channel";
import { sentence } from "#lib/i18n/sentence";
import { sectionsOf } from "#lib/client/channels/channel-sections";
import { channelAddress } from "#lib/client/navigation/paths";
import { copyWithToast } from "#lib/client/toast";
import { useChat, useChatState } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import type { Anchor } from "#app/_ui/floating";
import { Menu } from "#app/_ui/menu";
import type { MenuItem } from "#app/_ui/menu-items";

/** A channel, and the anchor of its menu. */
export type ChannelMenuRequest = { slug: string; at: Anchor };

/** The menu of a channel. */
export function ChannelMenu({ request, onClose }: { request: ChannelMenuRequest; onClose(): void }) {
  const { t } = useTranslations();
  const channel = useChatState(({ channels }) => channels.find(({ slug }) => slug === request.slug));
  const [personalItems, creatorItems] = [usePersonalItems(channel), useCreatorItems(channel)];
  if (!channel) return null;
  const groups = [{ items: personalItems }, ...(creatorItems.length > 0 ? [{ items: creatorItems }] : [])];
  const label = t("channel.menu", { channel: `#${channel.name}` });
  return <Menu label={label} at={request.at} placement="bottom-start" groups={groups} onClose={onClose} />;
}

/** The items that concern only this member. */
function usePersonalItems(channel: Channel | undefined): MenuItem[] {
  const { t } = useTranslations();
  const chat = useChat();
  if (!channel) return [];
  const { slug, muted, joined } = channel;
  const link: MenuItem = {
    name: t("channel.linkCopy"),
    icon: Link,
    onChoose: () => void copyWithToast(chat.toast, channelAddress(slug), sentence("message.linkCopied")),
  };
  const items: MenuItem[] = [];
  if (channel.unread > 0)
    items.push({ name: t("channel.markRead"), icon: CheckCheck, onChoose: () => chat.unread.markRead(slug) });
  if (!joined)
    return [...items, { name: t("channel.join"), icon: Plus, onChoose: () => void chat.channels.rejoin(slug) }, link];

  function leave() {
    const { channels, slug: open } = chat.store.get();
    void chat.channels.updateSettings(slug, { joined: false });
    const next = sectionsOf(channels).joined.find((each) => each.slug !== slug);
    if (open === slug && next) chat.navigation.open(next.slug);
  }

  return [
    ...items,
    {
      name: t("channel.mute"),
      icon: BellOff,
      checked: muted,
      onChoose: () => void chat.channels.updateSettings(slug, { muted: !muted }),
    },
    {
      name: t("notification.choose"),
      icon: Bell,
      onChoose: () => chat.overlay.set(() => ({ kind: "notifications", slug })),
    },
    link,
    { name: t("channel.leave"), icon: LogOut, onChoose: leave },
  ];
}

/** The items that concern everyone, for the channel's creator. */
function useCreatorItems(channel: Channel | undefined): MenuItem[] {
  const { t } = useTranslations();
  const chat = useChat();
  const isCreator = useChatState(({ member }) => member.id === channel?.createdBy);
  if (!channel || !isCreator) return [];
  const { slug, name, archivedAt } = channel;
  const archived = archivedAt !== null;

  /** Archives for everyone at once, and offers to undo it. */
  async function archive() {
    if (!(await chat.channels.setArchived(slug, true))) return;
    const undo = () => void chat.channels.setArchived(slug, false);
    chat.toast.set(() => ({ sentence: sentence("channel.archivedNow", { channel: `#${name}` }), undo }));
  }

  return [
    { name: t("channel.edit"), icon: Pencil, onChoose: () => chat.overlay.set(() => ({ kind: "details", slug })) },
    {
      name: archived ? t("channel.unarchive") : t("channel.archive"),
      icon: archived ? ArchiveRestore : Archive,
      onChoose: () => void (archived ? chat.channels.setArchived(slug, false) : archive()),
    },
  ];
}
