import { Check } from "lucide-react";
import type { ErrorView } from "#lib/contract/errors/error-view";
import type { NameCheck } from "#lib/contract/operations/session";
import { refusalMessage } from "#lib/client/connection/error-message";
import { useTranslations } from "#app/_i18n/use-translations";
import { TextButton } from "#app/_ui/text-button";

type Failure = { detail: string; suggestions?: string[]; code?: ErrorView["code"] };
type Props = {
  name: string;
  previousName: string | undefined;
  check: NameCheck | null;
  failure: Failure | null;
  onChoose(name: string): void;
};

/** Feedback on the name in the field, in a space that is reserved for it. */
export function NameFeedback({ name, previousName, check, failure, onChoose }: Props) {
  const translations = useTranslations();
  const { t } = translations;
  const problem = failure ?? (check && check.status !== "free" ? check : null);
  const suggestions = problem && "suggestions" in problem ? (problem.suggestions ?? []) : [];
  return (
    <div id="name-verdict" className="mt-3 min-h-20 text-15">
      {failure && (
        <p role="alert" className="text-red">
          {failure.detail}
        </p>
      )}
      <p role="status">
        {!failure && check?.status === "free" && <Free typed={name} name={check.displayName} />}
        {!failure && check?.status === "taken" && (
          <span className="text-red">{t(name === previousName ? "login.nameLost" : "error.name_taken")}</span>
        )}
        {!failure && check?.status === "invalid" && (
          <span className="text-red">{refusalMessage({ ...check, code: "invalid_name" }, translations)}</span>
        )}
      </p>
      {failure?.code === "already_logged_in" && (
        <TextButton className="mt-2 block" onClick={() => location.reload()}>
          {t("login.continueAs")}
        </TextButton>
      )}
      {suggestions.length > 0 && <Suggestions names={suggestions} onChoose={onChoose} />}
    </div>
  );
}

function Free({ typed, name }: { typed: string; name: string }) {
  const { t } = useTranslations();
  return (
    <span className="inline-flex items-center gap-1.5 text-accent">
      <Check size={16} strokeWidth={2} aria-hidden="true" />
      <span>{typed === name ? t("login.nameFree") : t("login.nameFreeAs", { name })}</span>
    </span>
  );
}

function Suggestions({ names, onChoose }: { names: string[]; onChoose(name: string): void }) {
  const { t } = useTranslations();
  return (
    <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-soft">
      <span>{t("login.suggestions")}</span>
      {names.map((name) => (
        <TextButton key={name} className="max-w-full wrap-anywhere" onClick={() => onChoose(name)}>
          <bdi>{name}</bdi>
        </TextButton>
      ))}
    </p>
  );
}
