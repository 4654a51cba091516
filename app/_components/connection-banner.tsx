import { useChatState } from "#lib/client/use-chat";
import { useAfter } from "#lib/client/use-after";

const patience = 1_000;

/** Says that the connection is bad, and what becomes of what one writes. Silent when all is well. */
export function ConnectionBanner() {
  const connection = useChatState((state) => state.connection);
  const unsent = useChatState((state) => state.pending.filter((entry) => entry.state !== "failed").length);
  const shown = useAfter(patience, connection !== "connected");
  return (
    <div role="status">
      {shown && (
        <p className="bg-amber-wash px-4 py-2 text-13 text-ink md:px-6">
          {connection === "offline" ? "You are offline." : "Reconnecting…"} {promise(unsent, connection === "offline")}
        </p>
      )}
    </div>
  );
}

function promise(unsent: number, offline: boolean): string {
  if (unsent === 0) return offline ? "What you write will go out when you are back." : "";
  const messages = unsent === 1 ? "1 message" : `${unsent} messages`;
  return `${messages} will go out when you are back.`;
}
