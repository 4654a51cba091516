import { useId, useState, type KeyboardEvent } from "react";
import { quickReactions } from "#lib/client/messages/recent-emoji";
import { useEmoji } from "#app/_chat/emoji/use-emoji";
import { useArrowKeys } from "#app/_ui/hooks/use-arrow-keys";
import { useChatState } from "#app/_chat/use-chat";
import { useMediaQuery } from "#app/_ui/hooks/use-media-query";
import { useTranslations } from "#app/_i18n/use-translations";
import { findEmoji } from "#lib/client/editor/suggestion";
import { EmojiCategories, type EmojiGroup } from "#app/_chat/emoji/emoji-categories";
import { EmojiResults } from "#app/_chat/emoji/emoji-results";

/** Nobody looks through more. */
const maxResults = 80;

/** All emoji, by group, and a search through them. */
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

  return (
    <>
      <input
        type="search"
        // On a phone the keyboard would cover the emoji.
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
        <EmojiResults
          all={all}
          found={found}
          group={group}
          frequent={frequent}
          activeId={activeId}
          onChoose={onChoose}
        />
      </div>
    </>
  );
}
