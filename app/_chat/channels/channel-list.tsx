import { useId, useRef, useState } from "react";
import { sortChannels, sectionsOf } from "#lib/client/channels/channel-sections";
import { errorMessage } from "#lib/client/connection/error-message";
import { channelsByActivity } from "#lib/client/settings/preferences";
import { usePreference } from "#app/_site/use-preference";
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

/** More channels than this are given a filter. */
const maxWithoutFilter = 8;

/** The joined channels, and below them, collapsed, the channels not joined and the archived ones. */
export function ChannelList({ onFollow }: { onFollow(): void }) {
  const translations = useTranslations();
  const { t } = translations;
  const channels = useChatState((state) => state.channels);
  const byActivity = usePreference(channelsByActivity);
  const [hovered, setHovered] = useState(false);
  const [query, setQuery] = useState("");
  const [menu, setMenu] = useState<ChannelMenuRequest | null>(null);
  const failure = useChannelsError();
  const links = useRef<HTMLDivElement>(null);
  const stableChannels = useStableOrder(sortChannels(channels, byActivity), hovered || menu !== null);
  const hasFilter = channels.length > maxWithoutFilter;
  const { joined, others, archived } = sectionsOf(stableChannels, hasFilter ? query : "");
  const firstMatchId = useId();
  const firstMatch = hasFilter && query ? [...joined, ...others, ...archived][0] : undefined;
  const linksOf = (some: typeof joined) =>
    some.map((channel) => (
      <ErrorBoundary key={channel.slug}>
        <ChannelLink
          channel={channel}
          firstMatchId={channel === firstMatch ? firstMatchId : undefined}
          onFollow={onFollow}
          onMenu={setMenu}
        />
      </ErrorBoundary>
    ));

  return (
    <div
      ref={links}
      onPointerEnter={({ pointerType }) => setHovered(pointerType === "mouse")}
      onPointerLeave={() => setHovered(false)}
    >
      {hasFilter && (
        <ChannelFilter query={query} onChange={setQuery} links={links} firstMatchId={firstMatch && firstMatchId} />
      )}
      <p role="alert" className="px-2 pb-2 text-13 text-red empty:hidden">
        {failure && errorMessage(failure.error, translations)}
      </p>
      <ul>{linksOf(joined)}</ul>
      <CollapsedChannels title={t("channel.others")} channels={others} keepOpen={query !== ""}>
        {linksOf(others)}
      </CollapsedChannels>
      <CollapsedChannels title={t("channel.archived")} channels={archived} keepOpen={query !== ""}>
        {linksOf(archived)}
      </CollapsedChannels>
      {hasFilter && query && joined.length + others.length + archived.length === 0 && (
        <p className="px-2 py-1 text-13 text-faint">{t("channel.noMatches")}</p>
      )}
      {menu && <ChannelMenu request={menu} onClose={() => setMenu(null)} />}
    </div>
  );
}
