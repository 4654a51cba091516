import type { Suggestion } from "#lib/client/editor/suggestion";
import { useTranslations } from "#app/_i18n/use-translations";
import { Avatar } from "#app/_site/avatar";

type Props = {
  id: string;
  suggestions: readonly Suggestion[];
  activeIndex: number;
  onChoose(suggestion: Suggestion): void;
};

/** Suggestions for the word at the caret, above the field. The focus stays in the field, which refers to the active one. */
export function SuggestionList({ id, suggestions, activeIndex, onChoose }: Props) {
  const { t } = useTranslations();
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t("composer.suggestions")}
      className="absolute inset-x-0 bottom-full z-over mb-1 max-h-72 overflow-y-auto rounded-lg border border-line bg-page p-1 shadow-lg sm:max-w-sm"
    >
      {suggestions.map((suggestion, index) => (
        // Not on click: that would take the focus out of the field first.
        <div
          key={suggestion.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === activeIndex}
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(suggestion);
          }}
          className="flex h-9 cursor-pointer items-center gap-2.5 rounded-md px-2 hover:bg-wash aria-selected:bg-wash touch:h-11"
        >
          {suggestion.symbol ? (
            <span aria-hidden="true" className="w-6 text-center text-17 text-faint">
              {suggestion.symbol}
            </span>
          ) : (
            <Avatar name={suggestion.name} size="small" />
          )}
          <bdi className="truncate">{suggestion.name}</bdi>
        </div>
      ))}
    </div>
  );
}
