import { Flag, Lightbulb, PawPrint, Plane, Shapes, Smile, Trophy, User, Utensils, type LucideIcon } from "lucide-react";
import { emojiGroups } from "#lib/client/messages/emoji";
import { useArrowKeys } from "#app/_ui/hooks/use-arrow-keys";
import { useTranslations } from "#app/_i18n/use-translations";

export type EmojiGroup = (typeof emojiGroups)[number];

const icons: Record<EmojiGroup, LucideIcon> = {
  0: Smile,
  1: User,
  3: PawPrint,
  4: Utensils,
  5: Plane,
  6: Trophy,
  7: Lightbulb,
  8: Shapes,
  9: Flag,
};

type Props = { selected: EmojiGroup | null; onSelect(group: EmojiGroup): void };

/** Selects a group of emoji. */
export function EmojiCategories({ selected, onSelect }: Props) {
  const { t } = useTranslations();
  const arrows = useArrowKeys<HTMLDivElement>();
  return (
    <div {...arrows} role="toolbar" aria-label={t("emoji.groups")} className="flex">
      {emojiGroups.map((group, index) => {
        const Icon = icons[group];
        const name = t(`emojiGroup.${group}`);
        return (
          <button
            key={group}
            type="button"
            aria-label={name}
            title={name}
            aria-pressed={group === selected}
            tabIndex={group === selected || (selected === null && index === 0) ? 0 : -1}
            onClick={() => onSelect(group)}
            className="flex h-8 flex-1 items-center justify-center rounded-md text-faint -outline-offset-2 hover:bg-wash hover:text-ink aria-pressed:bg-accent-wash aria-pressed:text-ink touch:h-11"
          >
            <Icon size={18} strokeWidth={1.5} aria-hidden="true" />
          </button>
        );
      })}
    </div>
  );
}
