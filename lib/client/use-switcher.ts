import { useState } from "react";
import type { Channel } from "#lib/contract/channel";
import type { Member } from "#lib/contract/member";
import { request } from "#lib/client/api";
import { reasonOf } from "#lib/client/reason";
import { recentChannels } from "#lib/client/recent-channels";
import { switcherChannels } from "#lib/client/switcher-channels";
import { useChat, useChatState, useSlug } from "#lib/client/use-chat";
import { useFoundMembers } from "#lib/client/use-found-members";
import { useWords } from "#lib/client/use-words";

/** A channel or a person among which one switches. */
export type Found = { key: string; channel: Channel; member?: undefined } | { key: string; member: Member };

/** What was found for what is typed, which of it is chosen, and going there. */
export function useSwitcher(onClose: () => void) {
  const words = useWords();
  const chat = useChat();
  const open = useSlug();
  const [recent] = useState(recentChannels);
  const [query, setQuery] = useState("");
  const [wanted, setWanted] = useState<string | null>(null);
  const [problem, setProblem] = useState("");
  const channels = useChatState((state) => state.channels);
  const me = useChatState((state) => state.member.id);
  const people = useFoundMembers(query).filter(({ id }) => id !== me);
  const found: readonly Found[] = [
    ...switcherChannels(channels, { query, recent, open }).map((channel) => ({ key: `c${channel.slug}`, channel })),
    ...people.map((member) => ({ key: `m${member.id}`, member })),
  ];
  // By its key: what comes from the server later must not move the choice.
  const chosen = found.find(({ key }) => key === wanted) ?? found[0];

  /** Where somebody is, there one meets them. */
  async function follow({ id, displayName }: Member) {
    try {
      const { channels: places } = await request("member.show", { id });
      if (places.length === 0) return setProblem(words.say("switcher.notHere", { name: displayName }));
      if (places[0] && !places.includes(open)) chat.open(places[0]);
      onClose();
    } catch (error) {
      setProblem(reasonOf(error, words));
    }
  }

  return {
    query,
    found,
    chosen,
    problem,
    change(text: string) {
      setQuery(text);
      setWanted(null);
      setProblem("");
    },
    point: ({ key }: Found) => setWanted(key),
    /** Round and round. */
    step(by: 1 | -1) {
      const place = chosen ? found.indexOf(chosen) : -1;
      setWanted(found.at((place + by) % found.length)?.key ?? null);
    },
    follow(choice: Found) {
      if (choice.member) return void follow(choice.member);
      chat.open(choice.channel.slug);
      onClose();
    },
  };
}
