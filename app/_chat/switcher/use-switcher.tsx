import { useState } from "react";
import type { Channel } from "#lib/contract/channel";
import type { Member } from "#lib/contract/member";
import { recentChannels } from "#lib/client/channels/recent-channels";
import { rankChannels } from "#lib/client/channels/rank-channels";
import { useChat, useChatState, useSlug } from "#app/_chat/use-chat";
import { useMemberSearch } from "#app/_chat/people/use-member-search";

/** A channel or a person among which one switches. */
export type Found = { key: string; channel: Channel; member?: undefined } | { key: string; member: Member };

/** What was found for what is typed, which of it is chosen, and going there. */
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
  // By its key: what comes from the server later must not move the choice.
  const chosen = found.find(({ key }) => key === chosenKey) ?? found[0];

  return {
    query,
    found,
    chosen,
    search(text: string) {
      setQuery(text);
      setChosenKey(null);
    },
    highlight: ({ key }: Found) => setChosenKey(key),
    /** Round and round. */
    step(by: 1 | -1) {
      const index = chosen ? found.indexOf(chosen) : -1;
      setChosenKey(found.at((index + by) % found.length)?.key ?? null);
    },
    follow(choice: Found) {
      const { member } = choice;
      // Where one has looked for them; the card tells where they are, and leads there.
      if (member) chat.profileCard.set(() => ({ member, at: { x: innerWidth / 2, y: innerHeight / 4 } }));
      else chat.open(choice.channel.slug);
      onClose();
    },
  };
}
