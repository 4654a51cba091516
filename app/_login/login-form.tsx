"use client";

import { UserRound } from "lucide-react";
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type Dispatch,
  type Ref,
  type RefObject,
  type SetStateAction,
} from "react";
import { cookieCheckHeader } from "#lib/contract/cookie-check";
import type { ErrorView } from "#lib/contract/errors/error-view";
import { limits } from "#lib/contract/limits";
import { isRefusal } from "#lib/contract/errors/refusal";
import { request } from "#lib/client/connection/http-request";
import { purgeLoggedOutData } from "#lib/client/session/purge-logged-out";
import { setCurrentMember } from "#lib/client/storage/current-member";
import { errorMessage } from "#lib/client/connection/error-message";
import { useDelayed } from "#app/_ui/hooks/use-delayed";
import { useNameCheck } from "#app/_login/use-name-check";
import { useTypedBeforeHydration } from "#app/_ui/hooks/use-typed-before-hydration";
import { useTranslations, type PageTranslations } from "#app/_i18n/use-translations";
import { Button } from "#app/_ui/button";
import { Avatar } from "#app/_site/avatar";
import { NameFeedback } from "#app/_login/name-feedback";

type Failure = Pick<ErrorView, "detail" | "suggestions"> & { code?: ErrorView["code"]; name: string };

/** @param props `previousName`: filled in for somebody who comes back, with the check whether it is still free */
export function LoginForm({ previousName }: { previousName: string | undefined }) {
  const translations = useTranslations();
  const { t } = translations;
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [entering, setEntering] = useState(false);
  const check = useNameCheck(name);
  const isSlow = useDelayed(300, entering);

  useInitialName(field, previousName, setName);
  useEffect(() => void purgeLoggedOutData(), []);

  async function enter() {
    if (entering) return;
    setEntering(true);
    // A new session must find no data of earlier ones.
    await purgeLoggedOutData();
    // The field has text typed before hydration sooner than the state does.
    const failed = await login(field.current?.value ?? name, translations);
    if (!failed) return location.reload();
    setEntering(false);
    setFailure(failed);
    field.current?.focus();
  }

  function choose(suggestion: string) {
    setName(suggestion);
    field.current?.focus();
  }

  return (
    // An action, because React replays one that was submitted before hydration. The promise is not returned: updates in
    // `enter` would then wait for its end.
    <form action={() => void enter()} noValidate className="mt-8">
      <label htmlFor="display-name" className="block text-13 font-medium text-soft">
        {t("login.name")}
      </label>
      <div className="mt-2 flex flex-wrap gap-3">
        <NameInput
          ref={field}
          name={name}
          isInvalid={failure?.name === name || check?.status === "taken" || check?.status === "invalid"}
          onChange={setName}
        />
        <Button type="submit" aria-disabled={entering} className="h-16 grow px-7 text-17 sm:grow-0">
          {t(isSlow ? "login.entering" : "login.enter")}
        </Button>
      </div>
      <NameFeedback
        name={name}
        previousName={previousName}
        check={check}
        failure={failure?.name === name ? failure : null}
        onChoose={choose}
      />
    </form>
  );
}

/** Starts with the text that was typed before this script ran, or else with the previous name. */
function useInitialName(
  field: RefObject<HTMLInputElement | null>,
  previousName: string | undefined,
  setName: Dispatch<SetStateAction<string>>,
): void {
  const typedBefore = useTypedBeforeHydration("display-name");
  useLayoutEffect(
    () => setName((now) => typedBefore(field.current) || now || (previousName ?? "")),
    // oxlint-disable-next-line react/exhaustive-deps -- only what was typed before the first time
    [previousName],
  );
}

type NameInputProps = {
  ref: Ref<HTMLInputElement>;
  name: string;
  isInvalid: boolean;
  onChange(name: string): void;
};

function NameInput({ ref, name, isInvalid, onChange }: NameInputProps) {
  return (
    <div className="flex h-16 min-w-0 flex-1 basis-64 items-center gap-3 rounded-lg border border-edge bg-page ps-2 pe-4 focus-within:border-accent focus-within:outline-2 focus-within:outline-accent">
      {name.trim() ? (
        <Avatar name={name.trim()} size="large" />
      ) : (
        <span aria-hidden="true" className="inline-flex size-14 shrink-0 items-center justify-center text-faint">
          <UserRound size={28} strokeWidth={1.5} />
        </span>
      )}
      <input
        ref={ref}
        id="display-name"
        name="displayName"
        value={name}
        onChange={(event) => onChange(event.target.value)}
        maxLength={limits.displayNameLength * 8}
        autoFocus
        autoComplete="nickname"
        autoCapitalize="words"
        spellCheck={false}
        enterKeyHint="go"
        aria-describedby="name-verdict"
        aria-invalid={isInvalid}
        className="h-full min-w-0 flex-1 bg-transparent text-22 outline-none"
      />
    </div>
  );
}

/** @returns the failure; null after a successful login */
async function login(name: string, translations: PageTranslations): Promise<Failure | null> {
  if (!name.trim()) return { name, detail: translations.t("login.noName") };
  try {
    const headers = { [cookieCheckHeader]: "1" };
    setCurrentMember((await request("session.login", { displayName: name }, { headers })).member.id);
    return null;
  } catch (error) {
    if (!isRefusal(error)) return { name, detail: translations.t("login.unreachable") };
    return { name, code: error.code, detail: errorMessage(error, translations), suggestions: error.extras.suggestions };
  }
}
