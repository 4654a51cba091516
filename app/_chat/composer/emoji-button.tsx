import { Smile } from "lucide-react";
import { useRef, useState, type RefObject } from "react";
import { useTranslations } from "#app/_i18n/use-translations";
import { replaceText } from "#lib/client/editor/replace-text";
import { EmojiPicker } from "#app/_chat/lazy-parts";
import { IconButton } from "#app/_ui/icon-button";

/** Inserts an emoji into a field. Phones don't show it: their keyboards have emoji. */
export function EmojiButton({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = useTranslations();
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<Element | null>(null);

  function insert(emoji: string) {
    if (!field.current) return;
    const { selectionStart: start, selectionEnd: end } = field.current;
    const caret = start + emoji.length;
    replaceText(field.current, { start, end, text: emoji, select: { start: caret, end: caret } });
  }

  return (
    <>
      <IconButton
        ref={button}
        icon={Smile}
        name={t("emoji.choose")}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        className="touch:hidden"
        onClick={() => setAnchor(anchor ? null : button.current)}
      />
      {anchor && (
        <EmojiPicker
          label={t("emoji.choose")}
          at={anchor}
          placement="top-end"
          onClose={() => setAnchor(null)}
          onChoose={insert}
        />
      )}
    </>
  );
}
