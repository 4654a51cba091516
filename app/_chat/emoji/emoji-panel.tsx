import { useId, useState, type KeyboardEvent } from "react";
import { quickReactions } from "#lib/client/messages/recent-emoji";
import { useEmoji } from "#app/_chat/emoji/use-emoji";
import { useArrowKeys } from "#app/_ui/hooks/use-arrow-keys";
import { useChatState } from "#app/_chat/use-chat";
import { useMediaQuery } from "#app/_ui/hooks/use-media-query";
import { useTranslations } from "#app/_i18n/use-translations";
import { findEmoji } from "#lib/client/editor/suggestion";
import { EmojiGrid } from "#app/_chat/emoji/emoji-grid";
import { EmojiCategories, type EmojiGroup } from "#app/_chat/emoji/emoji-categories";

/** As many as one looks through. */
const maxResults = 80;

/** Emoji to search and to look through. */
export function EmojiPanel({ onChoose }: { onChoose(emoji: string): void }) {
  const { t } = useTranslations();
  const all = useEmoji();
  const [query, setQuery] = useState("");
  const [group, setGroup] = useState<EmojiGroup>(0);
  const me = useChatState((state) => state.member.id);
  const [frequent] = useState(() => quickReactions(me));
  const hasFinePointer = useMediaQuery("(pointer: fine)");
  const arrows = useArrowKeys<HTMLDivElement>();
  const resultsId = useId();
  const activeId = `${resultsId}taken`;
  const found = query.trim() && all ? findEmoji(query, all).slice(0, maxResults) : null;

  function onSearchKey(event: KeyboardEvent) {
    const [first] = found ?? [];
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter" && first) onChoose(first.emoji);
    else if (event.key === "ArrowDown") arrows.ref.current?.querySelector("button")?.focus();
    else return;
    event.preventDefault();
  }

  const named = (emoji: string) => ({ emoji, name: all?.find((one) => one.emoji === emoji)?.name ?? emoji });
  return (
    <>
      <input
        type="search"
        // On a phone its keyboard would cover what there is to choose from.
        autoFocus={hasFinePointer}
        value={query}
        aria-label={t("emoji.search")}
        aria-activedescendant={found?.length ? activeId : undefined}
        aria-controls={found?.length ? resultsId : undefined}
        placeholder={t("emoji.search")}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={onSearchKey}
        className="mb-1 h-9 w-full shrink-0 rounded-md border border-edge bg-page px-2 -outline-offset-1 touch:h-11 touch:text-17"
      />
      <EmojiCategories
        selected={found ? null : group}
        onSelect={(next) => {
          setQuery("");
          setGroup(next);
        }}
      />
      <p role="status" className="sr-only">
        {found && t("emoji.found", { count: found.length })}
      </p>
      <div {...arrows} id={resultsId} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
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
      </div>
    </>
  );
}
