import { LogOut } from "lucide-react";
import { useState } from "react";
import { useChat, useChatState } from "#lib/client/use-chat";
import { Face } from "#app/_components/face";
import { IconButton } from "#app/_components/icon-button";

/** Who one is here, and the way out. */
export function OwnName() {
  const chat = useChat();
  const name = useChatState((state) => state.member.displayName);
  const [problem, setProblem] = useState<string | null>(null);
  const leave = () =>
    chat.logout().catch(() => setProblem("Parley cannot be reached, so you are still logged in. Try again."));
  return (
    <div className="shrink-0 border-t border-line p-2">
      {problem && (
        <p role="alert" className="px-2 pb-2 text-13 text-red">
          {problem}
        </p>
      )}
      <div className="flex items-center gap-2 ps-2">
        <Face name={name} size="small" />
        <span className="min-w-0 flex-1 truncate font-medium" title={name}>
          <span className="sr-only">You are </span>
          <bdi>{name}</bdi>
        </span>
        <IconButton icon={LogOut} name="Log out" onClick={leave} />
      </div>
    </div>
  );
}
