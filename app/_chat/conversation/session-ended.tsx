import { useChat } from "#app/_chat/use-chat";
import { useWords } from "#app/_i18n/use-words";
import { Button } from "#app/_ui/button";

/** Stays until one has saved what can't be sent any more. */
export function SessionEnded() {
  const { say } = useWords();
  const chat = useChat();
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-amber-wash px-4 py-2 text-13 md:px-6">
      <p className="text-pretty text-ink">{say("connection.sessionEnded")}</p>
      <Button size="small" onClick={() => chat.enterAgain()}>
        {say("connection.enterAgain")}
      </Button>
    </div>
  );
}
