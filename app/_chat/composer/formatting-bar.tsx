import {
  Bold,
  Code,
  Italic,
  Link,
  List,
  ListOrdered,
  SquareCode,
  Strikethrough,
  TextQuote,
  type LucideIcon,
} from "lucide-react";
import type { RefObject } from "react";
import { useArrowKeys } from "#app/_ui/hooks/use-arrow-keys";
import { applyFormat } from "#lib/client/editor/apply-format";
import type { Format } from "#lib/client/editor/format-text";
import { useTranslations } from "#app/_i18n/use-translations";
import { IconButton } from "#app/_ui/icon-button";

const formats: readonly { format: Format; icon: LucideIcon; name: `format.${Format}` }[] = [
  { format: "bold", icon: Bold, name: "format.bold" },
  { format: "italic", icon: Italic, name: "format.italic" },
  { format: "strike", icon: Strikethrough, name: "format.strike" },
  { format: "link", icon: Link, name: "format.link" },
  { format: "bulletList", icon: List, name: "format.bulletList" },
  { format: "numberedList", icon: ListOrdered, name: "format.numberedList" },
  { format: "quote", icon: TextQuote, name: "format.quote" },
  { format: "code", icon: Code, name: "format.code" },
  { format: "codeBlock", icon: SquareCode, name: "format.codeBlock" },
];

/** Buttons that insert Markdown. Together they are one Tab stop; arrow keys move between them. */
export function FormattingBar({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = useTranslations();
  const arrowKeys = useArrowKeys<HTMLDivElement>();
  return (
    <div
      {...arrowKeys}
      role="toolbar"
      aria-label={t("composer.formatting")}
      className="flex flex-wrap gap-0.5 border-b border-line p-1 touch:flex-nowrap touch:overflow-x-auto"
    >
      {formats.map(({ format, icon, name }, index) => (
        <IconButton
          key={format}
          icon={icon}
          name={t(name)}
          // In a narrow window they shrink, so that all of them fit.
          className="touch:w-auto touch:max-w-11 touch:min-w-9 touch:flex-1"
          tabIndex={index === 0 ? 0 : -1}
          // Keeps the selection in the field.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => field.current && applyFormat(field.current, format)}
        />
      ))}
    </div>
  );
}
