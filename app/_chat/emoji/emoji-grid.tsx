type Props = {
  label: string;
  emoji: readonly { emoji: string; name: string }[];
  /** The id for the first emoji, which is highlighted if Enter chooses it. */
  activeId?: string;
  onChoose(emoji: string): void;
};

/** A labelled grid of emoji. */
export function EmojiGrid({ label, emoji: all, activeId, onChoose }: Props) {
  return (
    <div role="group" aria-label={label}>
      <p aria-hidden="true" className="px-1 pt-2 pb-0.5 text-12 font-medium text-faint">
        {label}
      </p>
      <div className="grid grid-cols-8 touch:grid-cols-7">
        {all.map(({ emoji, name }, index) => (
          <button
            key={emoji}
            id={index === 0 ? activeId : undefined}
            type="button"
            aria-label={name}
            title={name}
            tabIndex={index === 0 ? 0 : -1}
            onClick={() => onChoose(emoji)}
            className={`flex size-9 items-center justify-center rounded-md text-22 -outline-offset-2 hover:bg-wash focus-visible:bg-wash touch:size-11 ${activeId && index === 0 ? "bg-accent-wash ring-1 ring-accent ring-inset forced-colors:border" : ""}`}
          >
            {emoji}
          </button>
        ))}
      </div>
    </div>
  );
}
