import { namesIn, slugOf } from "#lib/contract/slug";
import { channelPath } from "#lib/client/paths";
import { isPlainClick } from "#lib/client/plain-click";
import { useChat, useChatState } from "#lib/client/use-chat";

/** A word that may begin with the name of a channel: a link where there is one. */
export function ChannelReference({ word }: { word: string }) {
  const chat = useChat();
  const names = namesIn(word);
  const channel = useChatState(({ channels }) =>
    names.map((name) => channels.find(({ slug }) => slug === slugOf(name))).find(Boolean),
  );
  if (!channel) return `#${word}`;
  const name = names.find((each) => slugOf(each) === channel.slug) ?? word;
  const called = `#${channel.name}`;
  return (
    <>
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
      {word.slice(name.length)}
    </>
  );
}
