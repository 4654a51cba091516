import { Fragment, type MouseEvent } from "react";
import { isPlainClick } from "#app/_ui/is-plain-click";
import { channelPath } from "#lib/client/navigation/paths";
import { useChat, useChatState } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { TextSpan } from "#app/_ui/text-span";

type Props = { name: string; slugs: readonly string[]; onFollow(): void };

/** Links to the channels that a member has open now. */
export function MemberChannels({ name, slugs, onFollow }: Props) {
  const { tRich } = useTranslations();
  const chat = useChat();
  const channels = useChatState((state) => state.channels);
  if (slugs.length === 0) return tRich("people.notNow", { name: <bdi>{name}</bdi> });
  function follow(event: MouseEvent, slug: string) {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    onFollow();
    chat.navigation.open(slug);
  }
  const channelName = (slug: string) => `#${channels.find((channel) => channel.slug === slug)?.name ?? slug}`;
  const links = slugs.map((slug, index) => (
    <Fragment key={slug}>
      {index > 0 && <TextSpan text="," />}
      <a
        href={channelPath(slug)}
        onClick={(event) => follow(event, slug)}
        className="text-accent underline underline-offset-4 wrap-anywhere"
      >
        <bdi>{channelName(slug)}</bdi>
      </a>
    </Fragment>
  ));
  return tRich("people.nowIn", { channels: <>{links}</> });
}
