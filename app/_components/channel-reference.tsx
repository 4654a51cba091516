import { channelPath } from "#lib/client/paths";
import { isPlainClick } from "#lib/client/plain-click";
import { useChat, useChatState } from "#lib/client/use-chat";

/** A word that may name a channel: a link where there is one. */
export function ChannelReference({ slug }: { slug: string }) {
  const chat = useChat();
  const channel = useChatState(({ channels }) => channels.find((one) => one.slug === slug.toLowerCase()));
  if (!channel) return `#${slug}`;
  const called = `#${channel.name}`;
  return (
    <a
      href={channelPath(channel.slug)}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        chat.open(channel.slug);
      }}
    >
      <bdi>{called}</bdi>
    </a>
  );
}
