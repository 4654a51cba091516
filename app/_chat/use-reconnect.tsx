import { useEffect, useRef } from "react";
import { useChatState } from "#app/_chat/use-chat";

/** Calls when the connection is back after it was away. @param waits whether there is something to do then */
export function useReconnect(call: () => void, waits: boolean): void {
  const connected = useChatState((state) => state.connection === "connected");
  const was = useRef(connected);
  useEffect(() => {
    if (connected && !was.current && waits) call();
    was.current = connected;
  }, [call, connected, waits]);
}
