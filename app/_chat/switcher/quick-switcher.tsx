import { Search } from "lucide-react";
import { useId } from "react";
import { useSwitcher, type Found } from "#app/_chat/switcher/use-switcher";
import { useTranslations } from "#app/_i18n/use-translations";
import { SwitcherGroup, SwitcherOption } from "#app/_chat/switcher/switcher-option";
import { Dialog } from "#app/_ui/dialog";

/** Finds any channel or person by a few letters. */
export function QuickSwitcher({ onClose }: { onClose(): void }) {
  const { t } = useTranslations();
  const id = useId();
  const { query, found, chosen, search, highlight, follow, onKeyDown } = useSwitcher(onClose);
  const idOf = ({ key }: Found) => `${id}${key}`;

  const optionsOf = (some: readonly Found[]) =>
    some.map((each) => (
      <SwitcherOption
        key={each.key}
        id={idOf(each)}
        found={each}
        selected={each === chosen}
        onHighlight={() => highlight(each)}
        onChoose={() => follow(each)}
      />
    ));

  return (
    <Dialog title={t("switcher.title")} onClose={onClose}>
      <div className="flex items-center gap-2.5 border-b border-line px-4 -outline-offset-2 focus-within:outline-2 focus-within:outline-accent">
        <Search size={18} strokeWidth={1.5} aria-hidden="true" className="shrink-0 text-faint" />
        <input
          role="combobox"
          aria-label={t("switcher.label")}
          placeholder={t("switcher.label")}
          aria-expanded={found.length > 0}
          aria-controls={`${id}list`}
          aria-activedescendant={chosen && idOf(chosen)}
          aria-autocomplete="list"
          autoComplete="off"
          autoFocus
          dir="auto"
          value={query}
          onChange={({ target }) => search(target.value)}
          onKeyDown={onKeyDown}
          className="h-12 min-w-0 flex-1 bg-transparent text-17 outline-none"
        />
      </div>
      {found.length === 0 && <p className="px-4 pt-3 text-faint">{t("switcher.noMatches")}</p>}
      <div
        id={`${id}list`}
        role="listbox"
        aria-label={t("switcher.title")}
        className="h-96 max-h-[60dvh] overflow-y-auto p-2"
      >
        <SwitcherGroup name={t("channel.list")}>{optionsOf(found.filter(({ member }) => !member))}</SwitcherGroup>
        <SwitcherGroup name={t("switcher.people")}>{optionsOf(found.filter(({ member }) => member))}</SwitcherGroup>
      </div>
    </Dialog>
  );
}
