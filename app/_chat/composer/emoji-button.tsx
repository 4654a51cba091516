import { Smile } from "lucide-react";
import { useRef, useState, type RefObject } from "react";
import { useTranslations } from "#app/_i18n/use-translations";
import { replaceText } from "#lib/client/editor/replace-text";
import { EmojiPicker } from "#app/_chat/lazy-parts";
import { IconButton } from "#app/_ui/icon-button";

/** Writes an emoji into a field. Not on a phone, whose keyboard has them all. */
export function EmojiButton({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = useTranslations();
  const button = useRef<HTMLButtonElement>(null);
  const [at, setAt] = useState<Element | null>(null);

  function write(emoji: string) {
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
        aria-expanded={at !== null}
        className="touch:hidden"
        onClick={() => setAt(at ? null : button.current)}
      />
      {at && (
        <EmojiPicker
          label={t("emoji.choose")}
          at={at}
          placement="top-end"
          onClose={() => setAt(null)}
          onChoose={write}
        />
      )}
    </>
  );
}
