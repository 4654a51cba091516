import { useState, type KeyboardEvent } from "react";
import type { Channel } from "#lib/contract/channel";
import type { Member } from "#lib/contract/member";
import { recentChannels } from "#lib/client/channels/recent-channels";
import { rankChannels } from "#lib/client/channels/rank-channels";
import { useChat, useChatState, useSlug } from "#app/_chat/use-chat";
import { useMemberSearch } from "#app/_chat/people/use-member-search";

/** A search result: a channel or a person. */
export type Found = { key: string; channel: Channel; member?: undefined } | { key: string; member: Member };

/** The results for the query, which of them is chosen, and the way there. */
export function useSwitcher(onClose: () => void) {
  const chat = useChat();
  const open = useSlug();
  const [query, setQuery] = useState("");
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const channels = useChatState((state) => state.channels);
  const me = useChatState((state) => state.member.id);
  const [recent] = useState(() => recentChannels.get(me));
  const people = useMemberSearch(query).filter(({ id }) => id !== me);
  const found: readonly Found[] = [
    ...rankChannels(channels, { query, recent, open }).map((channel) => ({ key: `c${channel.slug}`, channel })),
    ...people.map((member) => ({ key: `m${member.id}`, member })),
  ];
  // Kept by key, so that results that arrive later do not move the choice.
  const chosen = found.find(({ key }) => key === chosenKey) ?? found[0];

  function step(by: 1 | -1) {
    const index = chosen ? found.indexOf(chosen) : -1;
    // Past the last comes the first, and the other way round.
    setChosenKey(found.at((index + by) % found.length)?.key ?? null);
  }

  function follow(choice: Found) {
    const { member } = choice;
    // The profile card says where a member is, and leads there.
    if (member) chat.profileCard.set(() => ({ member, at: { x: innerWidth / 2, y: innerHeight / 4 } }));
    else chat.navigation.open(choice.channel.slug);
    onClose();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Enter" && chosen) follow(chosen);
    else return;
    event.preventDefault();
  }

  return {
    query,
    found,
    chosen,
    search(text: string) {
      setQuery(text);
      setChosenKey(null);
    },
    highlight: ({ key }: Found) => setChosenKey(key),
    follow,
    onKeyDown,
  };
}
