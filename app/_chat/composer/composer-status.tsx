import { limits } from "#lib/contract/limits";
import { useTranslations } from "#app/_i18n/use-translations";

type Props = { id: string; length: { count: number; shown: boolean; excess: number }; problem: string | undefined };

/** A line below a message field: its error, and its length when it is close to the limit. */
export function ComposerStatus({ id, length, problem }: Props) {
  const { t } = useTranslations();
  const excess = length.excess > 0 && t("composer.tooLong", { count: length.excess });
  return (
    <div id={id} className="flex shrink-0 gap-3 px-2 pt-1 text-13">
      <p role="alert" className="min-w-0 flex-1 text-pretty text-red empty:hidden">
        {excess || problem}
      </p>
      {length.shown && (
        <p className={`ms-auto shrink-0 tabular-nums ${excess ? "text-red" : "text-faint"}`}>
          {t("composer.length", { used: length.count, most: limits.textLength })}
        </p>
      )}
    </div>
  );
}
