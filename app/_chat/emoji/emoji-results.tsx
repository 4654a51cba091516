import { useTranslations } from "#app/_i18n/use-translations";
import type { Emoji } from "#lib/client/messages/emoji";
import type { EmojiGroup } from "#app/_chat/emoji/emoji-categories";
import { EmojiGrid } from "#app/_chat/emoji/emoji-grid";

type Props = {
  /** All emoji; null while they load. */
  all: readonly Emoji[] | null;
  /** The results of a search; null where there is no search. */
  found: readonly Emoji[] | null;
  group: EmojiGroup;
  frequent: readonly string[];
  activeId: string;
  onChoose(emoji: string): void;
};

/** The results of a search, or else the frequent emoji and those of the selected group. */
export function EmojiResults({ all, found, group, frequent, activeId, onChoose }: Props) {
  const { t } = useTranslations();
  const named = (emoji: string) => ({ emoji, name: all?.find((one) => one.emoji === emoji)?.name ?? emoji });
  return (
    <>
      {found ? (
        <EmojiGrid label={t("emoji.search")} emoji={found} activeId={activeId} onChoose={onChoose} />
      ) : (
        <>
          <EmojiGrid label={t("emoji.frequent")} emoji={frequent.map(named)} onChoose={onChoose} />
          {all && all.length > 0 && (
            <EmojiGrid
              key={group}
              label={t(`emojiGroup.${group}`)}
              emoji={all.filter((emoji) => emoji.group === group)}
              onChoose={onChoose}
            />
          )}
        </>
      )}
      {found?.length === 0 && <p className="p-2 text-soft">{t("emoji.noMatches")}</p>}
      {all?.length === 0 && <p className="p-2 text-soft">{t("emoji.notLoaded")}</p>}
    </>
  );
}
