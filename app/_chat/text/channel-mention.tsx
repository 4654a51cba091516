import type { Channel } from "#lib/contract/channel";
import { namesIn, slugOf } from "#lib/contract/slug";
import { channelPath } from "#lib/client/navigation/paths";
import { isPlainClick } from "#app/_ui/is-plain-click";
import { useChat, useChatState } from "#app/_chat/use-chat";

/** A word after #: a link if it begins with the name of a channel. */
export function ChannelMention({ word }: { word: string }) {
  const names = namesIn(word);
  const channel = useChatState(({ channels }) =>
    names.map((name) => channels.find(({ slug }) => slug === slugOf(name))).find(Boolean),
  );
  const name = names.find((each) => slugOf(each) === channel?.slug) ?? word;
  // Always an element, so that the text around it keeps its nodes (0027).
  return <span>{channel ? <ChannelLink channel={channel} rest={word.slice(name.length)} /> : `#${word}`}</span>;
}

function ChannelLink({ channel, rest }: { channel: Channel; rest: string }) {
  const chat = useChat();
  const label = `#${channel.name}`;
  return (
    <>
      <a
        href={channelPath(channel.slug)}
        translate="no"
        onClick={(event) => {
          if (!isPlainClick(event)) return;
          event.preventDefault();
          chat.navigation.open(channel.slug);
        }}
      >
        <bdi>{label}</bdi>
      </a>
      <span>{rest}</span>
    </>
  );
}
