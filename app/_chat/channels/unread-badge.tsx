import type { Channel } from "#lib/contract/channel";
import { useTranslations } from "#app/_i18n/use-translations";
import { TextSpan } from "#app/_ui/text-span";

type Props = Pick<Channel, "unread" | "mentions" | "muted">;

/** The number of unread messages of a channel, and how many of them mention this member. */
export function UnreadBadge({ unread, mentions, muted }: Props) {
  const { t } = useTranslations();
  if (unread === 0) return null;
  return (
    <span className="flex shrink-0 items-center gap-1.5 text-13 tabular-nums">
      {mentions > 0 && (
        <span
          className={`rounded-sm px-1 font-semibold ${muted ? "text-faint" : "bg-accent text-on-accent forced-colors:border"}`}
        >
          <span aria-hidden="true">{mentionCount(mentions)}</span>
          <TextSpan className="sr-only" text={t("channel.mentions", { count: mentions })} />
        </span>
      )}
      <span className={muted ? "text-faint" : "text-accent"}>
        <TextSpan text={cappedCount(unread)} />
        <span className="sr-only">{t("channel.unread")}</span>
      </span>
    </span>
  );
}

const cappedCount = (count: number): string => (count > 999 ? "999+" : String(count));

const mentionCount = (count: number): string => `@${cappedCount(count)}`;
