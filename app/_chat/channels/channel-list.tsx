import { useId, useRef, useState } from "react";
import { ordered, sectionsOf } from "#lib/client/channels/channel-sections";
import { reasonOf } from "#lib/client/connection/error-message";
import { channelsByActivity, useSwitch } from "#lib/client/settings/preferences";
import { useChatState } from "#app/_chat/use-chat";
import { useStableOrder } from "#app/_chat/channels/use-stable-order";
import { useChannelsError } from "#app/_chat/channels/use-channels-error";
import { useTranslations } from "#app/_i18n/use-translations";
import { ErrorBoundary } from "#app/_site/error-boundary";
import { ChannelFilter } from "#app/_chat/channels/channel-filter";
import { ChannelLink } from "#app/_chat/channels/channel-link";
import type { ChannelMenuRequest } from "#app/_chat/channels/channel-menu";
import { CollapsedChannels } from "#app/_chat/channels/collapsed-channels";
import { ChannelMenu } from "#app/_chat/lazy-parts";

/** With more than these one looks for a channel by its name. */
const atAGlance = 8;

/** All channels: one's own, and folded away those that one has left and those in which nobody writes any more. */
export function ChannelList({ onFollow }: { onFollow(): void }) {
  const words = useTranslations();
  const { t } = words;
  const channels = useChatState((state) => state.channels);
  const byActivity = useSwitch(channelsByActivity);
  const [pointed, setPointed] = useState(false);
  const [query, setQuery] = useState("");
  const [menu, setMenu] = useState<ChannelMenuRequest | null>(null);
  const trouble = useChannelsError();
  const links = useRef<HTMLDivElement>(null);
  const still = useStableOrder(ordered(channels, byActivity), pointed || menu !== null);
  const filtered = channels.length > atAGlance;
  const { own, others, archived } = sectionsOf(still, filtered ? query : "");
  const takenId = useId();
  const taken = filtered && query ? [...own, ...others, ...archived][0] : undefined;
  const linksOf = (some: typeof own) =>
    some.map((channel) => (
      <ErrorBoundary key={channel.slug}>
        <ChannelLink
          channel={channel}
          takenId={channel === taken ? takenId : undefined}
          onFollow={onFollow}
          onMenu={setMenu}
        />
      </ErrorBoundary>
    ));

  return (
    <div
      ref={links}
      onPointerEnter={({ pointerType }) => setPointed(pointerType === "mouse")}
      onPointerLeave={() => setPointed(false)}
    >
      {filtered && <ChannelFilter query={query} onChange={setQuery} links={links} taken={taken && takenId} />}
      <p role="alert" className="px-2 pb-2 text-13 text-red empty:hidden">
        {trouble && reasonOf(trouble.error, words)}
      </p>
      <ul>{linksOf(own)}</ul>
      <CollapsedChannels title={t("channel.others")} channels={others} unfolded={query !== ""}>
        {linksOf(others)}
      </CollapsedChannels>
      <CollapsedChannels title={t("channel.archived")} channels={archived} unfolded={query !== ""}>
        {linksOf(archived)}
      </CollapsedChannels>
      {filtered && query && own.length + others.length + archived.length === 0 && (
        <p className="px-2 py-1 text-13 text-faint">{t("channel.noMatches")}</p>
      )}
      {menu && <ChannelMenu request={menu} onClose={() => setMenu(null)} />}
    </div>
  );
}
