import { useChatState } from "#lib/client/use-chat";
import { useAfter } from "#lib/client/use-after";
import { useWords } from "#lib/client/use-words";

const patience = 1_000;

/** Says that the connection is bad, and what becomes of what one writes. Silent when all is well. */
export function ConnectionBanner() {
  const { say } = useWords();
  const connection = useChatState((state) => state.connection);
  const unsent = useChatState((state) => state.pending.filter((entry) => entry.state !== "failed").length);
  const shown = useAfter(patience, connection !== "connected");
  const offline = connection === "offline";
  const promise = unsent > 0 ? say("connection.unsent", { count: unsent }) : offline ? say("connection.willGo") : "";
  return (
    <div role="status">
      {shown && (
        <p className="bg-amber-wash px-4 py-2 text-13 text-ink md:px-6">
          {say(offline ? "connection.offline" : "connection.reconnecting")} {promise}
        </p>
      )}
    </div>
  );
}
