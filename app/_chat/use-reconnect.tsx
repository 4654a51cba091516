import { useEffect, useRef } from "react";
import { useChatState } from "#app/_chat/use-chat";

/** Calls when the connection is back after it was away. @param isWaiting whether there is something to do then */
export function useReconnect(callback: () => void, isWaiting: boolean): void {
  const connected = useChatState((state) => state.connection === "connected");
  const wasConnected = useRef(connected);
  useEffect(() => {
    if (connected && !wasConnected.current && isWaiting) callback();
    wasConnected.current = connected;
  }, [callback, connected, isWaiting]);
}
