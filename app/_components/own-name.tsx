import { ChevronsUpDown, Keyboard, LogOut } from "lucide-react";
import { useRef, useState } from "react";
import { reasonOf } from "#lib/client/reason";
import { useChat, useChatState } from "#lib/client/use-chat";
import { useWords } from "#lib/client/use-words";
import { Face } from "#app/_components/face";
import { IconButton } from "#app/_ui/icon-button";
import { OwnMenu } from "#app/_components/on-demand";
import { UnsentQuestion } from "#app/_components/unsent-question";

/** Who one is here, how one wants the page, and the way out. */
export function OwnName() {
  const words = useWords();
  const { say } = words;
  const chat = useChat();
  const unsent = useChatState((state) => state.pending.length);
  const [problem, setProblem] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const leave = () =>
    chat.logout().catch((error) => setProblem(say("people.stillIn", { reason: reasonOf(error, words) })));
  function stay() {
    setAsking(false);
    button.current?.focus();
  }
  return (
    <div className="shrink-0 border-t border-line p-2">
      {problem && (
        <p role="alert" className="px-2 pb-2 text-13 text-red">
          {problem}
        </p>
      )}
      {/* What was asked about may have gone out meanwhile. */}
      {asking && unsent > 0 && <UnsentQuestion count={unsent} onLeave={leave} onStay={stay} />}
      <div className="flex items-center gap-1">
        <NameButton />
        <IconButton
          icon={Keyboard}
          name={say("keys.show")}
          keys="?"
          className="touch:hidden"
          onClick={() => chat.asked.set(() => ({ kind: "keys" }))}
        />
        <IconButton
          ref={button}
          icon={LogOut}
          name={say("people.logOut")}
          onClick={() => (unsent > 0 ? setAsking(true) : void leave())}
        />
      </div>
    </div>
  );
}

function NameButton() {
  const { say } = useWords();
  const name = useChatState((state) => state.member.displayName);
  const [at, setAt] = useState<Element | null>(null);
  return (
    <>
      <button
        type="button"
        aria-haspopup="menu"
        aria-expanded={at !== null}
        data-tooltip={name}
        onClick={({ currentTarget }) => setAt(currentTarget)}
        className={`flex h-9 min-w-0 flex-1 items-center gap-2 rounded-md px-2 text-start hover:bg-wash touch:h-11 ${at ? "bg-wash" : ""}`}
      >
        <Face name={name} size="small" />
        <span className="flex min-w-0 flex-1 font-medium">
          <span className="sr-only">{say("people.youAre")} </span>
          <bdi className="truncate">{name}</bdi>
        </span>
        <ChevronsUpDown size={16} strokeWidth={1.5} aria-hidden="true" className="shrink-0 text-faint" />
      </button>
      {at && <OwnMenu at={at} onClose={() => setAt(null)} />}
    </>
  );
}
