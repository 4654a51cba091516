import { Check } from "lucide-react";
import type { ErrorView } from "#lib/contract/errors";
import type { NameCheck } from "#lib/contract/operations/session";

type Failure = { detail: string; suggestions?: string[]; code?: ErrorView["code"] };
type Props = { name: string; check: NameCheck | null; failure: Failure | null; onChoose(name: string): void };

/** What is to be said about the name in the field, in a place that is kept free for it. */
export function NameVerdict({ name, check, failure, onChoose }: Props) {
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
        {!failure && problem && <span className="text-red">{problem.detail}</span>}
      </p>
      {failure?.code === "already_logged_in" && (
        <button
          type="button"
          className="mt-2 block font-medium text-accent underline underline-offset-4"
          onClick={() => location.reload()}
        >
          Go on under that name
        </button>
      )}
      {suggestions.length > 0 && <Suggestions names={suggestions} onChoose={onChoose} />}
    </div>
  );
}

function Free({ typed, name }: { typed: string; name: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-accent">
      <Check size={16} strokeWidth={2} aria-hidden="true" />
      {typed === name ? "This name is free." : `Free. People will see you as “${name}”.`}
    </span>
  );
}

function Suggestions({ names, onChoose }: { names: string[]; onChoose(name: string): void }) {
  return (
    <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-soft">
      Free:
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="rounded-sm font-medium text-accent underline underline-offset-4 touch:min-h-11"
          onClick={() => onChoose(name)}
        >
          {name}
        </button>
      ))}
    </p>
  );
}
