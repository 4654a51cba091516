import type { KeyboardEvent, RefObject } from "react";
import { useTranslations } from "#app/_i18n/use-translations";

type Props = {
  query: string;
  onChange(query: string): void;
  links: RefObject<HTMLElement | null>;
  firstMatchId: string | undefined;
};

/** Filters the channels by a few letters: Enter opens the first match, ArrowDown focuses it. @param props `firstMatchId`: id of its link */
export function ChannelFilter({ query, onChange, links, firstMatchId }: Props) {
  const { t } = useTranslations();

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const first = () => links.current?.querySelector("a");
    if (event.key === "Escape" && query) {
      // Escape belongs to the field, not to the drawer around it.
      event.preventDefault();
      onChange("");
    } else if (event.key === "Enter" && query) {
      event.preventDefault();
      first()?.click();
      onChange("");
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      first()?.focus();
    }
  }

  return (
    <input
      type="search"
      aria-label={t("channel.filter")}
      placeholder={t("channel.filter")}
      value={query}
      dir="auto"
      aria-activedescendant={firstMatchId}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      className="mb-2 h-8 w-full rounded-md border border-edge bg-page px-2 text-13 touch:h-11 touch:text-17"
    />
  );
}
