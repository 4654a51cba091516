import { useHighlightedCode } from "#app/_chat/text/use-highlighted-code";
import { useTranslations } from "#app/_i18n/use-translations";
import { CopyButton } from "#app/_chat/lazy-parts";

/** A code block with a copy button. Highlighting comes later and moves nothing. */
export function CodeBlock({ code, language }: { code: string; language: string }) {
  const { t } = useTranslations();
  const parts = useHighlightedCode(code, language);
  return (
    <div className="group/code relative">
      <pre
        dir="ltr"
        translate="no"
        tabIndex={0}
        aria-label={language ? t("message.codeIn", { language }) : t("message.code")}
      >
        <code>
          {/* The parts of a text never change, so the index serves as the key. */}
          {parts?.map(({ text, kind }, index) => (
            <span key={index} className={kind ? `code-${kind}` : undefined}>
              {text}
            </span>
          )) ?? code}
        </code>
      </pre>
      <div className="absolute end-1 top-1 rounded-md touch:end-px touch:top-px bg-panel opacity-0 keyed:group-focus-within/code:opacity-100 pointed:group-hover/code:opacity-100 touch:opacity-100">
        <CopyButton name={t("message.codeCopy")} done={t("message.copied")} text={() => code} />
      </div>
    </div>
  );
}
