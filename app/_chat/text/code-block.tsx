import { useHighlightedCode } from "#app/_chat/text/use-highlighted-code";
import { useTranslations } from "#app/_i18n/use-translations";
import { CopyButton } from "#app/_chat/lazy-parts";

/** Code as it was written. Colours come after it and move nothing; it can be copied whole. */
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
          {/* The text does not change under its parts, so that the place is as good a key as any. */}
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
