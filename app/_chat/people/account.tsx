import { ChevronsUpDown, Keyboard } from "lucide-react";
import { useCallback, useRef, useState, type Ref } from "react";
import { errorMessage } from "#lib/client/connection/error-message";
import { useChat, useChatState } from "#app/_chat/use-chat";
import { useTranslations } from "#app/_i18n/use-translations";
import { Avatar } from "#app/_site/avatar";
import { LogoutConfirmation, AccountMenu } from "#app/_chat/lazy-parts";
import { IconButton } from "#app/_ui/icon-button";
import { TextSpan } from "#app/_ui/text-span";

/** The member's own name, with the account menu. */
export function Account() {
  const translations = useTranslations();
  const { t } = translations;
  const chat = useChat();
  const name = useChatState((state) => state.member.displayName);
  const unsent = useChatState((state) => state.pending.length);
  const [problem, setProblem] = useState<string | null>(null);
  const [confirming, setConfirming] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const cancel = useCallback(() => {
    setConfirming(false);
    button.current?.focus();
  }, []);
  function confirm() {
    setProblem(null);
    setConfirming(true);
  }
  const logOut = () =>
    chat.session.logout().catch((error) => {
      setProblem(t("people.notLoggedOut", { reason: errorMessage(error, translations) }));
      cancel();
    });
  return (
    <div className="shrink-0 border-t border-line p-2">
      {problem && (
        <p role="alert" className="px-2 pb-2 text-13 text-red">
          {problem}
        </p>
      )}
      {confirming && <LogoutConfirmation name={name} unsent={unsent} onLogout={logOut} onCancel={cancel} />}
      <div className="flex items-center gap-1">
        <NameButton ref={button} name={name} onLogout={confirm} />
        <IconButton
          icon={Keyboard}
          name={t("keys.show")}
          keys="?"
          className="touch:hidden"
          onClick={() => chat.overlay.set(() => ({ kind: "keys" }))}
        />
      </div>
    </div>
  );
}

type NameButtonProps = { ref: Ref<HTMLButtonElement>; name: string; onLogout(): void };

function NameButton({ ref, name, onLogout }: NameButtonProps) {
  const { t } = useTranslations();
  const [at, setAt] = useState<Element | null>(null);
  return (
    <>
      <button
        ref={ref}
        type="button"
        aria-haspopup="menu"
        aria-expanded={at !== null}
        data-tooltip={name}
        onClick={({ currentTarget }) => setAt(currentTarget)}
        className={`flex h-9 min-w-0 flex-1 items-center gap-2 rounded-md px-2 text-start hover:bg-wash touch:h-11 ${at ? "bg-wash" : ""}`}
      >
        <Avatar name={name} size="small" />
        <span className="flex min-w-0 flex-1 font-medium">
          <TextSpan className="sr-only" text={t("people.youAre")} />
          <bdi translate="no" className="truncate">
            {name}
          </bdi>
        </span>
        <ChevronsUpDown size={16} strokeWidth={1.5} aria-hidden="true" className="shrink-0 text-faint" />
      </button>
      {at && <AccountMenu at={at} onLogout={onLogout} onClose={() => setAt(null)} />}
    </>
  );
}
